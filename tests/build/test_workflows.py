"""What GitHub runs: the scripts in the workflows as they are, and settings that must agree with each other."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import zipfile

import pytest
import yaml

from tests.built_site import ROOT
from tests.support.server import serve

GITHUB = ROOT / ".github"
PAGES = ("index.html", "en/index.html", "data/countries.json")


def workflow(name):
    return yaml.safe_load((GITHUB / "workflows" / f"{name}.yml").read_text(encoding="utf-8"))


def run(name, job, folder=None, gh="", **values):
    """Run the first script of a job as the runner does; no pause in it takes time. `gh` is what the program of that name does."""
    [script, *_] = [step["run"] for step in workflow(name)["jobs"][job]["steps"] if "run" in step]
    environment = {"PATH": os.defpath, **values}
    own = f"sleep() {{ :; }}\n{f'gh() {{ {gh}; }}' if gh else ''}\n"
    return subprocess.run(["bash", "-e", "-c", own + script], env=environment, cwd=folder, capture_output=True, text=True)


@pytest.fixture
def deployed(tmp_path):
    """A folder that is served, its address, and the sums of the files that it was built with."""
    for path in PAGES:
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(f"<p>Within 60 days. {path}")
    sums = "\n".join(f"{hashlib.sha256((tmp_path / path).read_bytes()).hexdigest()}  {path}" for path in PAGES)
    with serve(tmp_path) as address:
        yield tmp_path, address, sums


def test_a_deployment_that_is_what_was_built_is_green(deployed):
    _, address, sums = deployed
    assert run("verify", "compare", SITE=address, SUMS=sums).returncode == 0


@pytest.mark.parametrize("text", ["<p>Within 90 days. en/index.html", None])
def test_another_page_a_login_page_or_none_is_red_and_named(deployed, text):
    folder, address, sums = deployed
    (folder / "en/index.html").unlink() if text is None else (folder / "en/index.html").write_text(text)
    done = run("verify", "compare", SITE=address, SUMS=sums)
    assert (done.returncode, done.stdout.strip()) == (1, "::error::The deployed site is not what was built: en/index.html")


@pytest.mark.parametrize(("lost", "value"), [("SITE", "/"), ("SUMS", "")])
def test_a_verification_without_an_address_or_sums_is_red(deployed, lost, value):
    _, address, sums = deployed
    assert run("verify", "compare", **{"SITE": address, "SUMS": sums, lost: value}).returncode == 1


@pytest.mark.parametrize(
    "tag", ["v2026.11.29", "v1", "main", "x; id", "$(id)", "../..", "-h", "--repo=other/one", "v1/../x", "v1\nmain", ""]
)
def test_only_the_tag_of_a_release_is_rolled_back_to(tmp_path, tag):
    done = run("rollback", "fetch", TAG=tag, GH_REPO="owner/name")
    refused = done.stdout.startswith("::error::Give the tag of a release")
    assert done.returncode and refused is (tag not in ("v2026.11.29", "v1")), done


@pytest.mark.parametrize(
    ("make", "proof", "refused"),
    [("echo page > in/index.html", "true", False), ("echo page > in/index.html", "false", True), ("ln -s /etc/passwd in/x", "true", True)],
)
def test_an_archive_without_proof_or_with_a_link_is_not_published(tmp_path, make, proof, refused):
    subprocess.run(["bash", "-ec", f"mkdir in; {make}; tar -C in -czf kept.tar.gz ."], cwd=tmp_path, check=True)
    gh = f'if [ "$1" = release ]; then cp kept.tar.gz site.tar.gz; else {proof}; fi'
    done = run("rollback", "fetch", tmp_path, gh, TAG="v1", GH_REPO="owner/name")
    assert bool(done.returncode) is refused, done


@pytest.mark.parametrize(("branch", "green", "code"), [("main", 1, 0), ("main", 0, 1), ("side", 1, 1)])
def test_only_a_tested_commit_of_main_is_released(tmp_path, branch, green, code):
    commit = "git -c user.name=a -c user.email=a@b.example commit -q --allow-empty -m"
    made = f"git init -q -b main; {commit} 1; git update-ref refs/remotes/origin/main main; git checkout -q -b side; {commit} 2"
    subprocess.run(["bash", "-ec", made], cwd=tmp_path, check=True)
    sha = subprocess.run(["git", "rev-parse", branch], cwd=tmp_path, check=True, capture_output=True, text=True).stdout.strip()
    assert run("release", "main", tmp_path, f"echo {green}", GITHUB_SHA=sha, GH_REPO="owner/name").returncode == code


def test_a_roll_back_waits_for_no_build_and_no_two_publish_at_once():
    pages, rollback = workflow("pages"), workflow("rollback")
    assert (
        pages["jobs"]["deploy"]["concurrency"]
        == rollback["jobs"]["deploy"]["concurrency"]
        == {"group": "pages", "cancel-in-progress": False}
    )
    assert pages["concurrency"] == {"group": "main", "cancel-in-progress": False} and "concurrency" not in rollback


@pytest.mark.parametrize(
    "name", [path.stem for path in (GITHUB / "workflows").glob("*.yml") if "schedule:" in path.read_text(encoding="utf-8")] + ["pages"]
)
def test_a_job_that_nobody_watches_tells_of_its_failure_and_of_running_out_of_time(name):
    reports = [job for job in workflow(name)["jobs"].values() if job.get("uses") == "./.github/workflows/report.yml"]
    assert (
        len(reports) == 1 and "always()" in reports[0]["if"] and ".result" in reports[0]["if"]
    )  # out of time is "cancelled", no failure()


def test_main_requires_each_check_of_a_pull_request_by_the_name_that_it_has():
    """A name that no job has is waited for without end; a job that is skipped because another failed counts as passed."""
    called, jobs = workflow("checks")["jobs"]["test"]["name"], workflow("test")["jobs"]
    parts = [one["part"] for one in jobs["test"]["strategy"]["matrix"]["include"]]
    names = [jobs["lint"]["name"], jobs["build"]["name"], *(jobs["test"]["name"].replace("${{ matrix.part }}", part) for part in parts)]
    rules = {
        rule["type"]: rule.get("parameters") for rule in json.loads((GITHUB / "ruleset-main.json").read_text(encoding="utf-8"))["rules"]
    }
    asked = [check["context"] for check in rules["required_status_checks"]["required_status_checks"]]
    assert asked == [f"{called} / {name}" for name in names]


def test_everything_has_an_owner_and_what_runs_is_not_the_editors():
    owners = dict(line.split() for line in (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    assert next(iter(owners)) == "*" and {path for path, owner in owners.items() if owner == "@OWNER/editors"} == {
        "/docs/",
        "/data/",
        "/locale/",
    }
    assert {path for path, owner in owners.items() if path.startswith("/docs/") and owner == owners["*"]} == {
        "/docs/assets/",
        "/docs/sw.js",
    }


def test_a_release_says_which_rows_of_the_data_changed(tmp_path):
    def archive(place, *rows):
        place.parent.mkdir(parents=True, exist_ok=True)
        table = {"name": "limits", "schema": {"primaryKey": ["state", "id"]}}
        with zipfile.ZipFile(place, "w") as made:
            made.writestr("somec/datapackage.json", json.dumps({"resources": [{"name": "terms-csl"}, table]}))
            made.writestr("somec/limits.json", json.dumps({"rows": [dict(zip(("state", "id", "days"), row, strict=True)) for row in rows]}))

    archive(tmp_path / "site/data/somec-data-2.zip", ("lv", "a", 10), ("lv", "b", 7), ("nl", "a", 1))
    archive(tmp_path / "old/somec-data-1.zip", ("lv", "a", 10), ("lv", "b", 5), ("nl", "c", 1))
    (tmp_path / "release").mkdir()
    (tmp_path / ".github").symlink_to(GITHUB)
    subprocess.run(["tar", "-C", "site", "-czf", "release/site.tar.gz", "."], cwd=tmp_path, check=True)
    assert run("release", "publish", tmp_path, gh="return 1").returncode == 0  # no release before this one
    assert {file.name for file in (tmp_path / "release").iterdir()} == {"site.tar.gz", "somec-data-2.zip"}
    done = run("release", "publish", tmp_path, gh="cp -r old before")
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "release/data-changes.csv").read_text(encoding="utf-8").splitlines()
    assert lines == ["table,row,change,columns", "limits,lv/b,changed,days", "limits,nl/a,added,", "limits,nl/c,removed,"]
