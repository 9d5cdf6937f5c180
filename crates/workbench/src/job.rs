//! Work that takes its time: how far it is, and how to stop it.

use std::{
    collections::HashMap,
    ops::ControlFlow,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// Progress is told in steps of this size at the least, so that a window is not flooded.
const STEP: f32 = 0.01;

/// The jobs that run now, by the number that the shell gave them.
#[derive(Debug, Default)]
pub struct Jobs {
    stops: Mutex<HashMap<u32, Arc<AtomicBool>>>,
}

/// A job that runs. Dropping it ends it.
#[derive(Debug)]
pub struct Job<'j> {
    jobs: &'j Jobs,
    number: u32,
    stop: Arc<AtomicBool>,
}

impl Jobs {
    /// Begins a job; the number is the shell's choice.
    pub fn begin(&self, number: u32) -> Job<'_> {
        let stop = Arc::new(AtomicBool::new(false));
        self.held().insert(number, Arc::clone(&stop));
        Job {
            jobs: self,
            number,
            stop,
        }
    }

    /// Asks a job to stop; false when none of that number runs.
    pub fn cancel(&self, number: u32) -> bool {
        let held = self.held();
        held.get(&number)
            .inspect(|stop| stop.store(true, Ordering::Relaxed))
            .is_some()
    }

    fn held(&self) -> MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.stops.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Job<'_> {
    /// What to hand to the work: tells `progress` how far it is, 0 to 1, and breaks once the job was cancelled.
    pub fn watch(&self, progress: &mut dyn FnMut(f32)) -> impl FnMut(f32) -> ControlFlow<()> {
        let mut told = 0.0;
        move |fraction| {
            if fraction >= told + STEP {
                told = fraction;
                progress(fraction);
            }
            if self.stop.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        }
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        let mut held = self.jobs.held();
        // A later job may have taken the number over.
        if held
            .get(&self.number)
            .is_some_and(|stop| Arc::ptr_eq(stop, &self.stop))
        {
            held.remove(&self.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cancelled_job_breaks_and_others_go_on() {
        let jobs = Jobs::default();
        let (one, two) = (jobs.begin(1), jobs.begin(2));
        assert!(jobs.cancel(1));
        assert!(one.watch(&mut |_| ())(0.5).is_break());
        assert!(two.watch(&mut |_| ())(0.5).is_continue());
    }

    // A number that ended must not stop whoever gets it next.
    #[test]
    fn an_ended_job_cannot_be_cancelled() {
        let jobs = Jobs::default();
        drop(jobs.begin(1));
        assert!(!jobs.cancel(1));
        let (old, new) = (jobs.begin(1), jobs.begin(1));
        drop(old);
        assert!(jobs.cancel(1));
        drop(new);
    }

    #[test]
    fn progress_comes_in_steps() {
        let jobs = Jobs::default();
        let job = jobs.begin(1);
        let mut told = Vec::new();
        let mut progress = |fraction| told.push(fraction);
        let mut watch = job.watch(&mut progress);
        for thousandth in 0u8..=100 {
            let _ = watch(f32::from(thousandth) / 1000.0);
        }
        drop(watch);
        assert!((9..=10).contains(&told.len()), "{told:?}");
    }
}
