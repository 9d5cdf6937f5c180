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

// Names change with their case, and with the small words that are written together with them.
#[test]
fn names_are_known_in_the_forms_that_sentences_give_them() {
    let russian = "В Москве обсудили помощь Сирии и Саудовской Аравии. Министр вернулся из Дамаска, после чего отправился в Казань и встретился с губернатором Ярославля. Посол Китая был в Нью-Йорке.";
    let found = [
        "Москве",
        "Сирии",
        "Саудовской Аравии",
        "Дамаска",
        "Казань",
        "Ярославля",
        "Китая",
        "Нью-Йорке",
    ];
    assert_eq!(texts(russian), found);
    let arabic = "اجتمع الوزير في بيروت بالسفير، وقال إن العلاقات مع سوريا ولبنان جيدة، ثم سافر إلى القاهرة لزيارة تستمر يومين قبل العودة لموسكو.";
    assert_eq!(
        texts(arabic),
        ["بيروت", "سوريا", "ولبنان", "القاهرة", "لموسكو"]
    );
    let french = "Le ministre des affaires étrangères a quitté l’Iran mardi pour la région d’Alep, puis il s’est rendu en Côte d’Ivoire où il doit rencontrer le président.";
    assert_eq!(texts(french), ["Iran", "Alep", "Côte d’Ivoire"]);
}
