package topica.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import topica.bundle.KeptTheme;
import topica.bundle.KeptThemes;
import topica.cluster.Candidate;
import topica.cluster.Clusterer;
import topica.cluster.Clustering;
import topica.cluster.Continued;
import topica.cluster.GroupSearch;
import topica.cluster.Groups;
import topica.cluster.Stability;
import topica.documents.Document;
import topica.guidance.Guide;
import topica.guidance.GuidedTheme;
import topica.guidance.Strengths;
import topica.guidance.ThemeEdit;
import topica.math.DenseRows;
import topica.records.Source;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;
import topica.space.Encoder;
import topica.themes.Grouping;
import topica.themes.Namer;
import topica.themes.Theme;
import topica.themes.Themes;

/// One survey on its way.
final class Work {

    /// A free group as near to a guided theme as this is the same.
    private static final float SAME = .9f;

    private static final int FEWEST_TO_SEARCH = 16;
    private static final int FEWEST_FOR_STABILITY = 20;
    private static final int MOST_FOR_STABILITY = 12_000;
    private static final int STAGES = 5;

    private final Surveyor settings;
    private final Pile pile;
    private final List<Document> reference;
    private final Workers workers;
    private final Progress progress;
    private final Seed seed;
    private final DenseRows rows;
    private final Strengths strengths;
    private final Guide guide;

    Work(Surveyor settings, Pile pile, Encoder encoder, List<Document> reference, Workers workers, Progress progress) {
        this.settings = settings;
        this.pile = pile;
        this.reference = reference.isEmpty() ? pile.documents() : reference;
        this.workers = workers;
        this.progress = progress;
        this.seed = settings.seed().derive("survey");
        progress.at("placing documents", 0, STAGES);
        this.rows = encoder.of(pile.documents(), workers);
        this.strengths = Strengths.of(settings.guided(), pile.documents(), workers);
        this.guide = Guide.of(strengths, rows, encoder.of(texts(settings.guided()), workers));
    }

    private static List<Document> texts(List<GuidedTheme> themes) {
        return themes.stream()
                .map(theme -> Document.of("", theme.text(), new Source(theme.name(), 1)))
                .toList();
    }

    /// What the rows say, before it has names.
    private record Grouped(Found found, double stability, List<Candidate> evidence, int nextId) {}

    Survey survey() {
        Grouped grouped = grouped();
        progress.at("naming themes", 3, STAGES);
        int[] themes = grouped.found().themes();
        Map<Integer, String> names = chosenNames(grouped);
        Map<Integer, Integer> parents = parents(grouped.found(), themes, grouped.nextId());
        Themes named = named(themes, grouped.found().clustering(), parents, names);
        if (settings.edits().isEmpty()) {
            return survey(grouped, grouped.found(), themes, named, asked(grouped, names, List.of()));
        }
        Map<Integer, String> called = new HashMap<>(names);
        int free =
                parents.values().stream().mapToInt(parent -> parent + 1).max().orElse(grouped.nextId());
        named.themes().forEach(theme -> called.put(theme.id(), theme.name()));
        Redrawn redrawn = Redrawn.of(pile.documents(), rows, grouped.found(), called, settings.edits(), free);
        names.putAll(redrawn.names());
        Clustering clustering = around(redrawn.centres());
        Found found = new Found(clustering, redrawn.ids());
        Themes again = named(redrawn.themes(), clustering, redrawn.parents(parents), names);
        return survey(grouped, found, redrawn.themes(), again, asked(grouped, names, passedOver(redrawn, again)));
    }

    /// Edits whose themes are not there, but for those that were made when the themes of before were found.
    private List<ThemeEdit> passedOver(Redrawn redrawn, Themes found) {
        List<String> names = found.themes().stream().map(Theme::name).toList();
        return redrawn.passedOver().stream()
                .filter(edit -> settings.since().isEmpty() || !names.containsAll(edit.made()))
                .toList();
    }

    private Grouped grouped() {
        int asked = settings.guided().size();
        int[] unclaimed = guide.unclaimed();
        DenseRows free = rows.keep(unclaimed);
        List<Candidate> evidence = new ArrayList<>();
        Clustering all = inOrderOfSize(around(distinct(freeCentres(free, evidence))), asked);
        progress.at("testing stability", 2, STAGES);
        double stability = stability(free, all.groups().count() - asked);
        List<Integer> ids = settings.since()
                .map(kept -> Lineage.ids(
                        kept,
                        before(kept),
                        all.assignments(),
                        all.groups().count(),
                        settings.guided().stream().map(GuidedTheme::name).toList()))
                .orElseGet(
                        () -> IntStream.range(0, all.groups().count()).boxed().toList());
        int nextId = Math.max(
                settings.since().map(KeptThemes::nextId).orElse(0),
                ids.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1);
        return new Grouped(new Found(all, ids), stability, evidence, nextId);
    }

    /// The centres of groups of the documents that no guided theme claims.
    private DenseRows freeCentres(DenseRows free, List<Candidate> evidence) {
        int number = number(free, evidence);
        Clusterer clusterer = settings.since()
                .<Clusterer>map(kept -> new Continued(freeCentres(kept), number))
                .orElseGet(() -> GroupSearch.clusterer(number, free.rows()));
        progress.at("grouping documents", 1, STAGES);
        return clusterer.centres(free, seed, workers);
    }

    /// How many there are.
    private int number(DenseRows free, List<Candidate> evidence) {
        if (settings.groups().isPresent()) {
            return Math.max(1, settings.groups().getAsInt() - settings.guided().size());
        }
        if (free.rows() < FEWEST_TO_SEARCH) {
            return Math.max(1, free.rows() / 4);
        }
        GroupSearch search = new GroupSearch();
        GroupSearch.Choice choice = settings.since()
                .map(kept -> search.keep(Math.max(1, freeCentres(kept).rows()), free, seed, workers, progress))
                .orElseGet(() -> search.choose(free, seed, workers, progress));
        evidence.addAll(choice.evidence());
        return choice.groups();
    }

    private static DenseRows freeCentres(KeptThemes kept) {
        return kept.groups()
                .centres()
                .keep(IntStream.range(kept.guided().size(), kept.groups().count())
                        .toArray());
    }

    /// The centres of guided themes, then those of free groups that are elsewhere.
    private DenseRows distinct(DenseRows free) {
        DenseRows asked = guide.centres();
        int[] elsewhere = IntStream.range(0, free.rows())
                .filter(group ->
                        IntStream.range(0, asked.rows()).noneMatch(theme -> free.dot(group, asked, theme) >= SAME))
                .toArray();
        return asked.and(free.keep(elsewhere));
    }

    private Clustering around(DenseRows centres) {
        return Groups.around(centres, rows, settings.outliers(), seed, workers).assign(rows, strengths, workers);
    }

    /// The guided themes as they were asked for, then the groups that have documents, largest first.
    private Clustering inOrderOfSize(Clustering clustering, int asked) {
        Groups groups = clustering.groups();
        int[] sizes = clustering.sizes();
        int[] order = IntStream.concat(
                        IntStream.range(0, asked),
                        IntStream.range(asked, sizes.length)
                                .filter(group -> sizes[group] > 0)
                                .boxed()
                                .sorted((one, other) -> Integer.compare(sizes[other], sizes[one]))
                                .mapToInt(Integer::intValue))
                .toArray();
        float[] floors = new float[order.length];
        for (int group = 0; group < order.length; group++) {
            floors[group] = groups.floor(order[group]);
        }
        return new Groups(groups.centres().keep(order), floors, groups.sharpness()).assign(rows, strengths, workers);
    }

    private double stability(DenseRows free, int groups) {
        if (free.rows() < FEWEST_FOR_STABILITY || groups < 1) {
            return 0;
        }
        Clusterer clusterer = GroupSearch.clusterer(groups, free.rows());
        return Stability.of(clusterer, free, MOST_FOR_STABILITY, settings.pairs(), seed, workers)
                .agreement();
    }

    /// The theme of each document among those of before.
    private int[] before(KeptThemes kept) {
        Clustering then = kept.groups().assign(rows, Strengths.of(kept.guided(), pile.documents(), workers), workers);
        return IntStream.range(0, then.rows())
                .map(then::group)
                .map(group -> {
                    int theme =
                            group < 0 ? Placement.OUTLIER : kept.themeOfGroup().get(group);
                    return group >= 0 && theme < 0 ? Lineage.DELETED : theme;
                })
                .toArray();
    }

    /// The names of guided themes and of those that go on, by id. A guided theme that was there before may have
    /// been renamed since it was asked for.
    private Map<Integer, String> chosenNames(Grouped grouped) {
        Map<Integer, String> names = new TreeMap<>();
        settings.since().ifPresent(kept -> {
            for (KeptTheme theme : kept.themes()) {
                names.put(theme.id(), theme.name());
            }
        });
        List<String> before = settings.since().stream()
                .flatMap(kept -> kept.guided().stream())
                .map(GuidedTheme::name)
                .toList();
        for (int theme = 0; theme < settings.guided().size(); theme++) {
            int id = grouped.found().ids().get(theme);
            String name = settings.guided().get(theme).name();
            if (id >= 0 && !(before.contains(name) && names.containsKey(id))) {
                names.put(id, name);
            }
        }
        return names;
    }

    private Asked asked(Grouped grouped, Map<Integer, String> names, List<ThemeEdit> passedOver) {
        int[] sizes = grouped.found().clustering().sizes();
        List<String> unmet = IntStream.range(0, settings.guided().size())
                .filter(theme -> sizes[theme] == 0)
                .mapToObj(theme -> settings.guided().get(theme).name())
                .toList();
        return new Asked(settings.guided(), names, unmet, strengths.missing(), passedOver);
    }

    private static Map<Integer, Integer> parents(Found found, int[] themes, int nextId) {
        Set<Integer> present = new TreeSet<>();
        Arrays.stream(themes).filter(theme -> theme >= 0).forEach(present::add);
        return Hierarchy.parents(found.clustering(), found.themeOfGroup(), present, nextId);
    }

    private Themes named(
            int[] themes, Clustering clustering, Map<Integer, Integer> parents, Map<Integer, String> names) {
        float[] likeness = new float[themes.length];
        for (int document = 0; document < themes.length; document++) {
            likeness[document] = clustering.likeness(document);
        }
        Grouping grouping =
                Grouping.of(pile.documents(), themes, likeness).within(parents).called(names);
        return Namer.DEFAULT.name(grouping, reference, workers, Progress.NONE);
    }

    private Survey survey(Grouped grouped, Found found, int[] themes, Themes named, Asked asked) {
        progress.at("putting it together", 4, STAGES);
        Map<Integer, List<Integer>> members = members(themes, named);
        NavigableMap<Integer, Integer> months = Trend.count(pile.documents());
        List<Profile> profiles = new ArrayList<>();
        int nextId = grouped.nextId();
        for (Theme theme : named.themes()) {
            nextId = Math.max(nextId, theme.id() + 1);
            List<Integer> own = members.getOrDefault(theme.id(), List.of());
            int group = found.ids().indexOf(theme.id());
            boolean isGuided = group >= 0 && group < settings.guided().size();
            Trend trend = Trend.of(
                    months, Trend.count(own.stream().map(pile.documents()::get).toList()));
            profiles.add(new Profile(theme, isGuided, isGuided ? guided(own, group) : 0, trend));
        }
        profiles.sort((one, other) -> Integer.compare(one.id(), other.id()));
        long outliers = Arrays.stream(themes).filter(theme -> theme < 0).count();
        Quality quality = new Quality(
                named.npmi(),
                named.diversity(),
                grouped.stability(),
                (int) Arrays.stream(themes)
                        .filter(theme -> theme >= 0)
                        .distinct()
                        .count(),
                pile.size() == 0 ? 0 : (double) outliers / pile.size(),
                grouped.evidence());
        List<Change> changes = settings.since()
                .map(kept -> Lineage.changes(kept, before(kept), themes, found.ids()))
                .orElse(List.of());
        return new Survey(pile, profiles, found.placements(themes), quality, changes, found, asked, nextId);
    }

    /// The documents of each theme, those of themes within it included.
    private static Map<Integer, List<Integer>> members(int[] themes, Themes named) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        Map<Integer, Integer> parents = new HashMap<>();
        named.themes().forEach(theme -> theme.parent().ifPresent(parent -> parents.put(theme.id(), parent)));
        for (int document = 0; document < themes.length; document++) {
            if (themes[document] >= 0) {
                members.computeIfAbsent(themes[document], theme -> new ArrayList<>())
                        .add(document);
                if (parents.containsKey(themes[document])) {
                    members.computeIfAbsent(
                                    parents.getOrDefault(themes[document], Placement.OUTLIER),
                                    theme -> new ArrayList<>())
                            .add(document);
                }
            }
        }
        return members;
    }

    private double guided(List<Integer> members, int theme) {
        long matching = members.stream()
                .filter(member -> strengths.strength(member, theme) > 0)
                .count();
        return (double) matching / members.size();
    }
}
