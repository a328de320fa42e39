package topica.references;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import topica.documents.ReadOutcome;
import topica.fields.PartialDate;
import topica.records.RecordCutter;
import topica.records.Source;
import topica.references.papers.PersonName;
import topica.references.papers.Reference;
import topica.references.papers.WrittenDate;

/// One entry of a bibliography.
final class BibTexEntry {

    private static final int MOST_JOINTS = 200;
    private static final int MOST_STRINGS = 1 << 15;
    private static final int LONGEST_STRING = 1 << 12;
    private static final Pattern WORD = Pattern.compile("[^\\s{}(),\"#=%]+");
    private static final int MOST_WRAPPINGS = 3;
    private static final String REMEDY = "; close each brace and quote, and part fields with commas";

    private final Map<String, String> fields;

    private BibTexEntry(Map<String, String> fields) {
        this.fields = fields;
    }

    /// What became of the entry in `text`.
    ///
    /// @param strings what `@string` has defined before it
    static ReadOutcome read(String text, Source source, Map<String, String> strings) {
        try {
            for (BibTeXEntry entry : parse(text, strings).getEntries().values()) {
                Map<String, String> fields = fields(entry);
                return fields.values().stream().mapToLong(String::length).sum() > RecordCutter.LONGEST
                        ? new ReadOutcome.Rejected(source, "its strings make it longer than any; write them out")
                        : new BibTexEntry(fields).outcome(entry, source);
            }
            return new ReadOutcome.Rejected(source, "the entry has no citation key; write @article{key, …}");
        } catch (ParseException e) {
            String line = e.currentToken == null ? "" : " at line " + (source.line() + lineOf(e) - 1);
            return new ReadOutcome.Rejected(source, "bad BibTeX" + line + REMEDY);
        } catch (TokenMgrException | org.jbibtex.ObjectResolutionException | Tangled e) {
            return new ReadOutcome.Rejected(source, "bad BibTeX" + REMEDY);
        }
    }

    private static int lineOf(ParseException e) {
        return e.currentToken.next == null ? e.currentToken.beginLine : e.currentToken.next.beginLine;
    }

    /// Adds what `@string` in `text` defines, by its name in lower case; nothing if it is broken, or if strings
    /// made of strings grow beyond all measure.
    static void addStrings(String text, Map<String, String> strings) {
        try {
            for (Map.Entry<Key, BibTeXString> string :
                    parse(text, strings).getStrings().entrySet()) {
                String value = string.getValue().getValue().toUserString();
                if (value.length() <= LONGEST_STRING && strings.size() < MOST_STRINGS) {
                    strings.put(lower(string.getKey().getValue()), value);
                }
            }
        } catch (ParseException | TokenMgrException | org.jbibtex.ObjectResolutionException | Tangled e) {
            // What uses it keeps its name.
        }
    }

    private static BibTeXDatabase parse(String text, Map<String, String> strings) throws ParseException, Tangled {
        if (joints(text) > MOST_JOINTS) {
            throw new Tangled();
        }
        BibTeXParser parser = new BibTeXParser() {
            @Override
            public void checkStringResolution(Key key, BibTeXString string) {}

            @Override
            public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
        };
        if (!strings.isEmpty()) {
            WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
                String value = strings.get(lower(word));
                if (value != null) {
                    parser.addMacro(word, value);
                }
            });
        }
        return parser.parse(new StringReader(text));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// How often values are joined by `#`: each joint is a call within a call of the parser.
    private static int joints(String text) {
        int depth = 0;
        int joints = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            joints += c == '#' && depth <= 1 ? 1 : 0;
        }
        return joints;
    }

    private static Map<String, String> fields(BibTeXEntry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        entry.getFields().forEach((key, value) -> fields.put(Reference.key(key.getValue()), value.toUserString()));
        return fields;
    }

    private ReadOutcome outcome(BibTeXEntry entry, Source source) {
        Reference reference = new Reference(source);
        reference.id(entry.getKey().getValue());
        reference.title(Braces.opened(unwrapped(take("title"))));
        reference.abstractText(unwrapped(take("abstract")));
        PersonName.between(take("author")).stream()
                .filter(name -> !name.equals("others"))
                .forEach(name -> reference.author(unwrapped(PersonName.ofBibTex(name)), ""));
        date(reference);
        eprint(reference);
        reference.doi(take("doi"));
        reference.extra("entry_type", entry.getType().getValue().toLowerCase(Locale.ROOT));
        fields.forEach(reference::extra);
        return reference.outcome();
    }

    private void date(Reference reference) {
        String year = take("year");
        Optional<PartialDate> ofParts = WrittenDate.of(year, take("month"), take("day"));
        reference.date(take("date"));
        reference.date(ofParts.map(PartialDate::toString).orElse(year));
    }

    /// The paper at arXiv, as arXiv's own exports name it and as BibLaTeX does.
    private void eprint(Reference reference) {
        String archive = fields.getOrDefault("archiveprefix", fields.getOrDefault("eprinttype", ""));
        String eprint = fields.getOrDefault("eprint", "");
        if ((archive.isBlank() || archive.strip().equalsIgnoreCase("arxiv"))
                && Reference.arxivId(eprint).isPresent()) {
            reference.arxiv(take("eprint"));
            take("archiveprefix");
            take("eprinttype");
            reference.category(take("primaryclass"));
            reference.category(take("eprintclass"));
        }
    }

    private String take(String name) {
        String value = fields.remove(name);
        return value == null ? "" : value;
    }

    /// Without the braces around the whole of it, which only keep capitals.
    private static String unwrapped(String text) {
        String bare = text.strip();
        for (int round = 0; round < MOST_WRAPPINGS && isWrapped(bare); round++) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static boolean isWrapped(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && i < text.length() - 1) {
                return false;
            }
        }
        return text.length() > 1 && text.startsWith("{") && text.endsWith("}");
    }

    /// Values joined by more `#` than a person writes.
    private static final class Tangled extends Exception {

        private static final long serialVersionUID = 1;
    }
}
