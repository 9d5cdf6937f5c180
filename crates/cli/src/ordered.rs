//! Work on all cores, answers in the order of the questions.

use std::{
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// How many items may wait, finished or not, for each core: enough that one slow item holds up no other core, few
/// enough that memory stays bounded.
const AHEAD: usize = 4;

/// Does `work`, which must not panic, on every item on all cores, and hands the answers to `consume` in the items' order.
///
/// No more than a few items a core are held at once, however many there are. What `consume` leaves untaken is not done.
pub(crate) fn in_order<T: Send, A: Send, R>(
    items: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> A + Sync,
    consume: impl FnOnce(&mut dyn Iterator<Item = A>) -> R,
) -> R {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (ask, asked) = sync_channel::<(T, SyncSender<A>)>(cores);
    let (promise, promised) = sync_channel::<Receiver<A>>(AHEAD * cores);
    let (asked, work) = (&Mutex::new(asked), &work);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(move || {
                while let Some((item, answer)) = next(asked) {
                    // Nobody waits for the answer once `consume` is done.
                    let _ = answer.send(work(item));
                }
            });
        }
        scope.spawn(move || {
            for item in items {
                let (answer, answered) = sync_channel(1);
                if promise.send(answered).is_err() || ask.send((item, answer)).is_err() {
                    break;
                }
            }
        });
        consume(
            &mut promised
                .into_iter()
                .filter_map(|answered| answered.recv().ok()),
        )
    })
}

fn next<J>(jobs: &Mutex<Receiver<J>>) -> Option<J> {
    jobs.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .recv()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        sync::atomic::{AtomicUsize, Ordering},
        time::Duration,
    };

    // Callers pair output with input by order: a slow document must not be overtaken.
    #[test]
    fn answers_keep_the_order_of_the_questions() {
        let slow_first = |item: u64| {
            thread::sleep(Duration::from_micros(if item.is_multiple_of(7) {
                2000
            } else {
                0
            }));
            item * 2
        };
        let answers: Vec<u64> = in_order(0..200, slow_first, |answers| answers.collect());
        assert_eq!(answers, (0..200).map(|item| item * 2).collect::<Vec<u64>>());
    }

    // A pipe that closes after a few answers must end the run, however long the input is.
    #[test]
    fn leaving_early_ends_an_endless_run() {
        let answers: Vec<u64> = in_order(0.., |item| item, |answers| answers.take(6).collect());
        assert_eq!(answers, [0, 1, 2, 3, 4, 5]);
    }

    // Memory is bounded by what is taken and not yet given out.
    #[test]
    fn few_items_are_taken_ahead() {
        let (taken, given, most) = (
            AtomicUsize::new(0),
            AtomicUsize::new(0),
            AtomicUsize::new(0),
        );
        let items = (0..500).inspect(|_| {
            let held = taken.fetch_add(1, Ordering::SeqCst) + 1 - given.load(Ordering::SeqCst);
            most.fetch_max(held, Ordering::SeqCst);
        });
        let slowly = |_| {
            thread::sleep(Duration::from_micros(50));
            given.fetch_add(1, Ordering::SeqCst);
        };
        in_order(items, |item| item, |answers| answers.for_each(slowly));
        let cores = thread::available_parallelism().map_or(1, usize::from);
        assert!(most.load(Ordering::SeqCst) <= AHEAD * cores + 3);
    }
}
