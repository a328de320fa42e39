package topica.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives each draft a name that no other has, level by level from the largest groups down.
final class Names {

    /// The best phrase is part of the name while the next one free has less than this share of its score.
    private static final double MUCH_WORSE = 0.3;

    /// One word is a name if this share of the documents holds it.
    private static final double SAYS_ENOUGH = 0.6;

    private static final double NEARLY_AS_GOOD = 0.6;
    private static final int KIN = 5;
    private static final int NEXT_BEST = 5;
    private static final String ALONE = "";

    private static final double INCOHERENT = 0.05;
    private static final double NARROW = 0.1;
    private static final double COMMON = 0.6;
    private static final int WORDS_SHOWN = 3;
    private static final int NOBODY = -1;

    private final Phrases phrases;
    private final Grouping grouping;
    private final Namer settings;
    private final Map<Set<Integer>, Integer> taken = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /// @param chosen the base forms of the names that somebody chose, by group
    Names(Phrases phrases, Grouping grouping, Namer settings, Map<Integer, Set<Integer>> chosen) {
        this.phrases = phrases;
        this.grouping = grouping;
        this.settings = settings;
        chosen.forEach((group, words) -> taken.put(words, group));
        names.addAll(grouping.names().values());
    }

    /// The phrases that make up a name, the distinguishing one last; none where words must do.
    private record Choice(List<Candidate> parts, String joint) {}

    /// The themes of one level, in the order of the drafts. Who has the larger share of its best phrase chooses
    /// first.
    List<Theme> of(List<Draft> drafts, Coherence coherence) {
        Map<Integer, Choice> choices = new HashMap<>();
        drafts.stream()
                .sorted(Comparator.comparingDouble(Names::claim).reversed().thenComparing(Draft::id))
                .forEach(draft -> choices.put(draft.id(), choose(draft)));
        List<Theme> themes = new ArrayList<>();
        for (Draft draft : drafts) {
            themes.add(theme(draft, choices.getOrDefault(draft.id(), new Choice(List.of(), ALONE)), coherence));
        }
        return themes;
    }

    private static double claim(Draft draft) {
        return draft.candidates().stream()
                .findFirst()
                .map(best -> (double) best.documents() / best.allDocuments())
                .orElse(0.0);
    }

    private Choice choose(Draft draft) {
        if (isCalled(draft)) {
            return new Choice(
                    draft.candidates().stream()
                            .filter(candidate -> taken.getOrDefault(draft.wordsOf(candidate), NOBODY) == draft.id())
                            .limit(1)
                            .toList(),
                    ALONE);
        }
        List<Candidate> free = draft.candidates().stream()
                .filter(candidate -> !taken.containsKey(draft.wordsOf(candidate)))
                .toList();
        if (free.isEmpty()) {
            return new Choice(List.of(), ALONE);
        }
        Candidate best = draft.candidates().getFirst();
        Candidate chosen = free.getFirst();
        if (chosen.score() < MUCH_WORSE * best.score() && !chosen.holds(best) && !best.holds(chosen)) {
            Candidate telling = Collections.max(
                    free.subList(0, Math.min(NEXT_BEST, free.size())), Comparator.comparingDouble(Names::distinction));
            taken.put(draft.wordsOf(telling), draft.id());
            return new Choice(List.of(best, telling), ": ");
        }
        taken.put(draft.wordsOf(chosen), draft.id());
        return partner(chosen, free, draft.members().size())
                .map(partner -> new Choice(
                        partner.documents() > chosen.documents() ? List.of(partner, chosen) : List.of(chosen, partner),
                        " and "))
                .orElse(new Choice(List.of(chosen), ALONE));
    }

    /// Whether somebody chose its name.
    private boolean isCalled(Draft draft) {
        return grouping.names().containsKey(draft.id());
    }

    private static double distinction(Candidate candidate) {
        return candidate.score() * candidate.documents() / candidate.allDocuments();
    }

    /// A word that says too little alone goes with another one nearly as good.
    private Optional<Candidate> partner(Candidate chosen, List<Candidate> free, int size) {
        return chosen.length() > 1 || chosen.documents() > SAYS_ENOUGH * size
                ? Optional.empty()
                : free.stream()
                        .filter(candidate -> !candidate.equals(chosen)
                                && candidate.length() == 1
                                && !phrases.isPlain(candidate.phrase())
                                && !areKin(phrases.text(candidate.phrase()), phrases.text(chosen.phrase()))
                                && candidate.score() >= NEARLY_AS_GOOD * chosen.score())
                        .findFirst();
    }

    /// Whether two words begin alike, as `attack` and `attacker` do.
    private static boolean areKin(String one, String other) {
        int most = Math.min(KIN, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, most);
    }

    private Theme theme(Draft draft, Choice choice, Coherence coherence) {
        List<Candidate> shown = new ArrayList<>(draft.candidates()
                .subList(0, Math.min(settings.phrases(), draft.candidates().size())));
        choice.parts().stream().filter(part -> !shown.contains(part)).forEach(shown::add);
        Map<Integer, String> written =
                phrases.written(shown.stream().map(Candidate::phrase).toList(), draft.members());
        Map<String, String> acronyms =
                acronyms(draft, written.values().stream().sorted().toList());
        List<String> words =
                draft.words().terms().stream().map(ScoredTerm::text).toList();
        double npmi = coherence.npmi(words);
        double coverage = coverage(draft, choice);
        return new Theme(
                draft.id(),
                Optional.ofNullable(grouping.names().get(draft.id()))
                        .orElseGet(() -> unique(name(draft, choice, written, acronyms), draft)),
                draft.members().size(),
                grouping.parent(draft.id()),
                draft.words().terms(),
                scored(shown, written),
                draft.central().stream().map(grouping.documents()::get).toList(),
                npmi,
                draft.words().exclusivity(),
                coverage,
                acronyms,
                weaknesses(draft, choice, npmi, coverage));
    }

    /// The acronyms in some phrases, and what the theme's documents say they stand for.
    private Map<String, String> acronyms(Draft draft, List<String> written) {
        Map<String, String> acronyms = new LinkedHashMap<>();
        written.stream()
                .flatMap(phrase -> Stream.of(phrase.split("[ -]", -1)))
                .filter(Spelling::isAcronym)
                .forEach(word -> draft.acronyms()
                        .longForm(word)
                        .map(whole -> phrases.spelling().inCase(List.of(whole.split(" ", -1))))
                        .ifPresent(whole -> acronyms.put(word, whole)));
        return acronyms;
    }

    private static List<ScoredPhrase> scored(List<Candidate> shown, Map<Integer, String> written) {
        return shown.stream()
                .map(candidate -> new ScoredPhrase(
                        text(candidate, written),
                        candidate.score(),
                        candidate.documents(),
                        candidate.allDocuments() - candidate.documents()))
                .toList();
    }

    private static String text(Candidate candidate, Map<Integer, String> written) {
        return written.getOrDefault(candidate.phrase(), "");
    }

    private static String name(Draft draft, Choice choice, Map<Integer, String> written, Map<String, String> acronyms) {
        if (choice.parts().isEmpty()) {
            return draft.words().terms().stream()
                    .limit(WORDS_SHOWN)
                    .map(ScoredTerm::text)
                    .collect(Collectors.joining(", "));
        }
        return choice.parts().stream()
                .map(part -> text(part, written))
                .map(text -> acronyms.containsKey(text) ? text + " (" + acronyms.get(text) + ")" : text)
                .collect(Collectors.joining(choice.joint()));
    }

    private String unique(String wished, Draft draft) {
        String name = wished.isEmpty() ? "theme " + draft.id() : wished;
        if (!names.add(name)) {
            name = name + " " + draft.id();
            names.add(name);
        }
        return name;
    }

    private double coverage(Draft draft, Choice choice) {
        Set<Integer> wanted = choice.parts().stream()
                .flatMap(part -> draft.phrasesOf(part).stream())
                .collect(Collectors.toSet());
        int covered = 0;
        for (int member : draft.members()) {
            boolean[] holds = new boolean[1];
            phrases.find(member, (phrase, from, to, inTitle) -> holds[0] |= wanted.contains(phrase));
            covered += holds[0] ? 1 : 0;
        }
        return (double) covered / draft.members().size();
    }

    private Set<Weakness> weaknesses(Draft draft, Choice choice, double npmi, double coverage) {
        Set<Weakness> weaknesses = EnumSet.noneOf(Weakness.class);
        if (npmi < INCOHERENT) {
            weaknesses.add(Weakness.INCOHERENT);
        }
        if (isCalled(draft)) {
            return weaknesses;
        }
        if (choice.parts().isEmpty()) {
            weaknesses.add(Weakness.WORDS_ONLY);
            return weaknesses;
        }
        if (coverage < NARROW) {
            weaknesses.add(Weakness.NARROW_NAME);
        }
        Candidate last = choice.parts().getLast();
        if (isLikeAnother(draft.wordsOf(last), draft.id())) {
            weaknesses.add(Weakness.LIKE_ANOTHER);
        }
        if (choice.parts().size() == 1
                && last.length() == 1
                && last.allDocuments() - last.documents() > COMMON * last.documents()) {
            weaknesses.add(Weakness.COMMON_WORD);
        }
        return weaknesses;
    }

    /// Whether the name of a theme beside this one has all words of its name or the other way round, or all but
    /// one of three or more.
    private boolean isLikeAnother(Set<Integer> words, int id) {
        return taken.entrySet().stream()
                .anyMatch(other -> other.getValue() != id
                        && grouping.parent(other.getValue()).equals(grouping.parent(id))
                        && areAlike(words, other.getKey()));
    }

    private static boolean areAlike(Set<Integer> one, Set<Integer> other) {
        long common = one.stream().filter(other::contains).count();
        int smaller = Math.min(one.size(), other.size());
        return common == smaller || (smaller > 2 && common == smaller - 1);
    }
}
