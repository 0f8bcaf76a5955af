"""What tests and benchmarks share: servers, tasks of users, planted faults."""
