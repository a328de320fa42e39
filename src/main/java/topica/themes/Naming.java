package topica.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import topica.documents.Document;
import topica.run.Progress;
import topica.run.Workers;
import topica.text.TermScanner;
import topica.text.Tokens;

/// One run of a [Namer].
final class Naming {

    private static final String STAGE = "naming themes";

    private final Namer settings;
    private final Grouping grouping;
    private final Texts texts;
    private final Workers workers;
    private final List<NavigableMap<Integer, List<Integer>>> levels;
    private final Words words;
    private final Phrases phrases;
    private final PhraseCounts totals;
    private final Progress progress;

    Naming(Namer settings, Grouping grouping, Texts texts, Workers workers, Progress progress) {
        this.settings = settings;
        this.grouping = grouping;
        this.texts = texts;
        this.workers = workers;
        this.progress = progress;
        this.levels = grouping.levels();
        this.words = new Words(texts);
        progress.at(STAGE, 0, 3);
        this.phrases = Phrases.of(readClosely(), texts, workers);
        progress.at(STAGE, 1, 3);
        this.totals = PhraseCounts.of(phrases, texts, workers);
        progress.at(STAGE, 2, 3);
    }

    private List<Document> readClosely() {
        int groups = levels.stream().mapToInt(NavigableMap::size).sum();
        int each = settings.readOfEach(groups);
        TreeSet<Integer> read = new TreeSet<>();
        for (NavigableMap<Integer, List<Integer>> level : levels) {
            level.values().forEach(members -> read.addAll(Central.of(members, each, texts)));
        }
        return read.stream().map(grouping.documents()::get).toList();
    }

    Themes themes(Texts reference) {
        Names names = new Names(phrases, grouping, settings, chosen());
        List<Theme> themes = new ArrayList<>();
        List<List<Draft>> drafts = new ArrayList<>();
        for (NavigableMap<Integer, List<Integer>> level : levels) {
            drafts.add(drafts(level));
        }
        List<String> shown = drafts.stream()
                .flatMap(List::stream)
                .flatMap(draft -> draft.words().terms().stream())
                .map(ScoredTerm::text)
                .toList();
        Coherence coherence = Coherence.of(shown, reference);
        drafts.forEach(level -> themes.addAll(names.of(level, coherence)));
        List<Theme> smallest = smallest(themes);
        double npmi = smallest.stream().mapToDouble(Theme::npmi).average().orElse(0);
        double diversity = Diversity.of(smallest.stream().map(Theme::words).toList());
        progress.at(STAGE, 3, 3);
        return new Themes(themes, npmi, diversity);
    }

    /// Those that have no others within them.
    private static List<Theme> smallest(List<Theme> themes) {
        Set<Integer> parents = new HashSet<>();
        themes.forEach(theme -> theme.parent().ifPresent(parents::add));
        return themes.stream().filter(theme -> !parents.contains(theme.id())).toList();
    }

    /// The base forms of the names that somebody chose.
    private Map<Integer, Set<Integer>> chosen() {
        Map<Integer, Set<Integer>> chosen = new HashMap<>();
        grouping.names().forEach((group, name) -> {
            int[] bases = texts.bases(terms(name));
            if (bases.length > 0) {
                chosen.put(group, Arrays.stream(bases).boxed().collect(Collectors.toSet()));
            }
        });
        return chosen;
    }

    private List<Draft> drafts(NavigableMap<Integer, List<Integer>> level) {
        List<Integer> ids = List.copyOf(level.keySet());
        ClassTfIdf weights = new ClassTfIdf((double) words.length() / ids.size());
        Words.Pool[] pools = new Words.Pool[ids.size()];
        workers.each(pools.length, i -> pools[i] = words.pool(members(level, ids.get(i)), weights));
        Coherence company = Coherence.of(
                Arrays.stream(pools)
                        .flatMap(pool -> pool.words().stream())
                        .map(Words.Counted::text)
                        .toList(),
                texts);
        Draft[] drafts = new Draft[ids.size()];
        workers.each(
                drafts.length,
                i -> drafts[i] = draft(
                        ids.get(i),
                        members(level, ids.get(i)),
                        Words.best(pools[i], settings.words(), company),
                        pools[i].length(),
                        weights));
        return List.of(drafts);
    }

    private static List<Integer> members(NavigableMap<Integer, List<Integer>> level, int id) {
        return level.getOrDefault(id, List.of());
    }

    private Draft draft(int id, List<Integer> members, Words.Best best, long length, ClassTfIdf weights) {
        Acronyms acronyms = new Acronyms();
        for (int member : members) {
            Document document = grouping.documents().get(member);
            acronyms.learn(document.title());
            acronyms.learn(document.abstractText());
        }
        List<Candidate> candidates = new Judge(phrases, totals, weights, texts.documents()).candidates(members, length);
        Map<Integer, List<Integer>> longForms = longForms(acronyms, candidates);
        Map<Integer, Integer> twins = new HashMap<>();
        return new Draft(
                id,
                members,
                Central.of(members, settings.central(), texts),
                best,
                acronyms,
                merged(candidates, longForms, twins),
                longForms,
                twins);
    }

    /// The base forms of the long forms of all acronyms that stand in a candidate.
    private Map<Integer, List<Integer>> longForms(Acronyms acronyms, List<Candidate> candidates) {
        Map<Integer, List<Integer>> longForms = new HashMap<>();
        candidates.stream()
                .flatMap(candidate -> candidate.bases().stream())
                .distinct()
                .forEach(base -> acronyms.longForm(texts.base(base)).ifPresent(whole -> {
                    int[] bases = texts.bases(terms(whole));
                    if (bases.length > 0) {
                        longForms.put(base, Arrays.stream(bases).boxed().toList());
                    }
                }));
        return longForms;
    }

    private static List<String> terms(String text) {
        Tokens tokens = new Tokens();
        new TermScanner().analyze(text, tokens);
        return tokens.terms();
    }

    /// Of an acronym and its long form the latter if it is in half as many documents, else the acronym.
    private static List<Candidate> merged(
            List<Candidate> candidates, Map<Integer, List<Integer>> longForms, Map<Integer, Integer> twins) {
        Set<Candidate> dropped = new HashSet<>();
        for (Candidate brief : candidates) {
            List<Integer> bases = longForms.getOrDefault(brief.bases().getFirst(), List.of());
            if (brief.length() == 1) {
                candidates.stream().filter(other -> other.bases().equals(bases)).forEach(whole -> {
                    boolean keepsWhole = 2 * whole.documents() >= brief.documents();
                    Candidate kept = keepsWhole ? whole : brief;
                    Candidate other = keepsWhole ? brief : whole;
                    twins.put(kept.phrase(), other.phrase());
                    dropped.add(other);
                });
                candidates.stream()
                        .filter(piece -> piece.length() > 1
                                && piece.length() < bases.size()
                                && Collections.indexOfSubList(bases, piece.bases()) == 0
                                && 2 * brief.documents() >= piece.documents())
                        .forEach(dropped::add);
            }
        }
        return candidates.stream()
                .filter(candidate -> !dropped.contains(candidate))
                .toList();
    }
}
