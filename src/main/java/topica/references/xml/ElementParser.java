package topica.references.xml;

import java.io.CharArrayReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import topica.fields.CleanText;

/// Makes elements of the XML of one record, from strangers: no document types, no entities but XML's own and
/// HTML's, bounded in depth and in number. Used once.
public final class ElementParser {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 64;
    private static final int MOST = 200_000;
    private static final int LONGEST_NAME = 40;

    /// Why there are no elements, for a person.
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final String reason;

        Unreadable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private final CharArrayReader chars;
    private final long line;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Element> open = new ArrayDeque<>();
    private int count;

    /// @param line of the file on which the first of `chars` stands
    public ElementParser(char[] chars, int length, long line) {
        this.chars = new CharArrayReader(chars, 0, length);
        this.line = line;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /// The element the text begins with; what stands behind it is not looked at.
    public Element read() throws Unreadable {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(chars);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> {
                        Element closed = open.pop();
                        closed.close();
                        if (open.isEmpty()) {
                            return closed;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    case XMLStreamConstants.ENTITY_REFERENCE -> text.append(character(xml.getLocalName()));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            long at = e.getLocation() == null
                    ? line
                    : line + Math.max(0, e.getLocation().getLineNumber() - 1);
            throw new Unreadable("not well-formed XML at line " + at + within() + "; mend it or fetch the file again");
        }
        throw new Unreadable("the record breaks off" + within() + "; fetch the file again");
    }

    private void start(XMLStreamReader xml) throws Unreadable {
        if (open.size() == DEEPEST || ++count > MOST) {
            throw new Unreadable(
                    open.size() == DEEPEST
                            ? "elements stand in each other deeper than " + DEEPEST
                                    + "; no record of a paper is so deep"
                            : "more than " + MOST + " elements in one record; no record of a paper is so long");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        Element element = new Element(local(xml.getLocalName()), attributes, text);
        if (!open.isEmpty()) {
            open.peek().add(element);
        }
        open.push(element);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private String within() {
        return open.isEmpty() ? "" : " within <" + brief(open.peek().name()) + ">";
    }

    private String character(String entity) throws Unreadable {
        return HtmlEntities.called(entity)
                .orElseThrow(() -> new Unreadable("the entity &" + brief(entity) + ";" + within()
                        + " is none of XML's own, nor of HTML's; write the character itself"));
    }

    private static String brief(String name) {
        return CleanText.wellFormed(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
    }
}
