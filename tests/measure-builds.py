#!/usr/bin/env python3
"""Times whole builds of N made-up proposals, beside the generators that are on the path (hugo, eleventy), pair by pair.

    python3 tests/measure-builds.py [N] [--runs 3] [--work FOLDER] [--sitegen PROGRAM] [--node-modules FOLDER]

Installs nothing. Makes the corpus from the first document of seeds/ (tests/SiteGen.Benchmarks/Corpus), lets SiteGen
turn its seeds into Markdown once, and then runs every build in turn, so that what else the machine does falls on all
alike. CPU is user + sys of the whole process; the ratio is that of the medians to Hugo's. Build SiteGen first:
dotnet build -c Release.
"""
import argparse, os, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
CORPUS = os.path.join(HERE, 'SiteGen.Benchmarks', 'Corpus')
LISTS = ['-s', 'ClausePages=none', '-s', 'GenerateSearchIndex=false']


def run(argv):
    quiet = os.open(os.devnull, os.O_WRONLY)
    start = time.monotonic()
    pid = os.posix_spawnp(argv[0], argv, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)])
    _, status, used = os.wait4(pid, 0)
    os.close(quiet)
    if os.waitstatus_to_exitcode(status):
        print('exit', os.waitstatus_to_exitcode(status), ' '.join(argv), file=sys.stderr)
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def size(folder):
    files = [os.path.join(d, n) for d, _, names in os.walk(folder) for n in names]
    return len(files), sum(os.path.getsize(f) for f in files)


def lay_out(site, corpus):
    """A site whose seeds are those of the corpus; its Markdown is made once."""
    shutil.copytree(os.path.join(ROOT, 'theme'), os.path.join(site, 'theme'))
    shutil.copytree(os.path.join(corpus, 'seeds'), os.path.join(site, 'seeds'))
    os.makedirs(os.path.join(site, 'input'))
    for name in ('topics.yml', 'official-texts.tsv'):
        shutil.copy(os.path.join(ROOT, 'input', name), os.path.join(site, 'input'))


def edit(site, k):
    """One more sentence in the first numbered clause of the first proposal that has one."""
    for folder, _, names in sorted(os.walk(os.path.join(site, 'input'))):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith('.md') and not folder.endswith('/d'):
                with open(path, encoding='utf-8') as f:
                    lines = f.read().split('\n')
                at = next((i for i, line in enumerate(lines) if line.startswith('  1 ')), None)
                if at is not None:
                    lines[at] = lines[at].rstrip('；;，,。') + f'，第{k}次修改；'
                    with open(path, 'w', encoding='utf-8') as f:
                        f.write('\n'.join(lines))
                    return
    sys.exit('there is no clause to edit')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('n', nargs='?', type=int, default=1000), ap.add_argument('--runs', type=int, default=3)
    ap.add_argument('--work', default='/tmp/sitegen-measure'), ap.add_argument('--node-modules')
    ap.add_argument('--sitegen', default=os.path.join(ROOT, 'src/SiteGen/bin/Release/net10.0/sitegen'))
    a = ap.parse_args()
    work = os.path.join(a.work, str(a.n))
    corpus, site, peers, out = (os.path.join(work, x) for x in ('corpus', 'site', 'peers', 'out'))
    if not os.path.exists(site):
        shutil.rmtree(work, ignore_errors=True)
        seed = sorted(n for n in os.listdir(os.path.join(ROOT, 'seeds')) if n.endswith('.txt'))[0]
        subprocess.run([sys.executable, os.path.join(CORPUS, 'make-corpus.py'), os.path.join(ROOT, 'seeds', seed), corpus, str(a.n),
                        '--forms', 'seeds,html-ready'], check=True, stdout=subprocess.DEVNULL)
        links = ['--node-modules', f'eleventy={a.node_modules}'] if a.node_modules else []
        subprocess.run([sys.executable, os.path.join(CORPUS, 'setup-peers.py'), corpus, peers, '--tools', 'hugo,eleventy', *links],
                       check=True, stdout=subprocess.DEVNULL)
        lay_out(site, corpus)
        run([a.sitegen, 'normalize', '-r', site])
    seeds, aside = os.path.join(site, 'seeds'), os.path.join(work, 'seeds')
    build = [a.sitegen, 'build', '--quiet', '-r', site, '-o', os.path.join(out, 'sitegen')]

    def cold():
        for folder in (os.path.join(site, 'cache'), os.path.join(out, 'sitegen')):
            shutil.rmtree(folder, ignore_errors=True)

    def without_seeds():
        if os.path.exists(seeds):
            os.rename(seeds, aside)

    def with_seeds():
        if os.path.exists(aside):
            os.rename(aside, seeds)

    edits = iter(range(1, 1000))
    work_of = {}
    if shutil.which('hugo'):
        work_of['hugo'] = (lambda: shutil.rmtree(os.path.join(out, 'hugo'), ignore_errors=True),
                           ['hugo', '-s', os.path.join(peers, 'hugo'), '-d', os.path.join(out, 'hugo'), '--quiet'])
    if shutil.which('node') and a.node_modules:
        work_of['eleventy'] = (lambda: shutil.rmtree(os.path.join(out, 'eleventy'), ignore_errors=True),
                               ['sh', '-c', f'cd {peers}/eleventy && node node_modules/@11ty/eleventy/cmd.cjs --quiet --output={out}/eleventy'])
    work_of |= {
        'seeds to site, proposal and list pages': (lambda: (with_seeds(), cold()), build + LISTS),
        'Markdown to site, everything on': (lambda: (without_seeds(), cold()), build),
        'Markdown to site, proposal and list pages': (cold, build + LISTS),
        'nothing changed': (lambda: None, build + LISTS),
        'one proposal edited': (lambda: edit(site, next(edits)), build + LISTS),
    }
    got = {name: [] for name in work_of}
    made = {}
    for _ in range(a.runs):
        for name, (before, argv) in work_of.items():
            before()
            got[name].append(run(argv))
            made[name] = size(os.path.join(out, name if name in ('hugo', 'eleventy') else 'sitegen'))
    with_seeds()
    hugo = statistics.median(r[1] for r in got['hugo']) if 'hugo' in got else None
    print(f'{a.n} proposals, {a.runs} runs: median wall, median CPU, CPU beside Hugo, highest memory, files, MB written')
    for name, rows in got.items():
        wall, cpu, peak = statistics.median(r[0] for r in rows), statistics.median(r[1] for r in rows), max(r[2] for r in rows)
        ratio = f'{cpu / hugo:6.2f} x' if hugo else '       -'
        print(f'{name:44} {wall:8.2f} s {cpu:8.2f} s {ratio} {peak:7.0f} MiB {made[name][0]:8} {made[name][1] / 1e6:8.1f}')


if __name__ == '__main__':
    main()
