#![no_main]

#[path = "../open.rs"]
mod opened;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| opened::open(bytes));
