//! Text in other languages: the gazetteer's names in that script, the language told, and nothing made up.

use crate::shipped::{reading, texts};

fn language(text: &str) -> Option<String> {
    reading(text).language.map(|it| it.code().to_owned())
}

#[test]
fn russian() {
    let text = "Москва и Дамаск договорились о поставках зерна. Сирия получит помощь весной, сообщил министр.";
    assert_eq!(texts(text), ["Москва", "Дамаск", "Сирия"]);
    assert_eq!(language(text).as_deref(), Some("rus"));
}

#[test]
fn arabic() {
    let text = "وصل الوزير إلى دمشق قادما من موسكو، وقال إن سوريا ترحب بالزيارة.";
    assert_eq!(texts(text), ["دمشق", "موسكو", "سوريا"]);
    assert_eq!(language(text).as_deref(), Some("ara"));
}

#[test]
fn french() {
    let text = "Le ministre est arrivé à Damas lundi, après une visite à Moscou. Il se rendra ensuite en Syrie et au Liban avec une délégation.";
    assert_eq!(texts(text), ["Damas", "Moscou", "Syrie", "Liban"]);
    assert_eq!(language(text).as_deref(), Some("fra"));
}

#[test]
fn spanish() {
    let text = "El ministro llegó a Moscú el lunes después de visitar Damasco. Mañana viajará a Londres y luego a Nueva York, donde hablará con los embajadores que todavía no han firmado el acuerdo.";
    assert_eq!(texts(text), ["Moscú", "Damasco", "Londres", "Nueva York"]);
    assert_eq!(language(text).as_deref(), Some("spa"));
}

#[test]
fn chinese() {
    let text = "外交部长星期一从北京飞往莫斯科，随后访问大马士革。";
    assert_eq!(texts(text), ["北京", "莫斯科", "大马士革"]);
    assert_eq!(language(text).as_deref(), Some("cmn"));
}

// Foreign names in an English report do not make it a foreign one, and a short line is no proof of anything.
#[test]
fn english_is_not_told() {
    let text = "The delegation flew from Düsseldorf to São Paulo and on to Łódź, Århus and Reykjavík, the ministry said.";
    assert_eq!(language(text), None);
    assert_eq!(language("Paris, Moscou"), None);
}
