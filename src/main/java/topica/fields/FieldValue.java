package topica.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/// The value of one field as the record gives it.
public sealed interface FieldValue {

    /// The value as compact JSON, the same again when that is read back.
    String json();

    /// The value where text is expected.
    String text() throws Mismatch;

    /// A string or a cell.
    record Text(String text) implements FieldValue {

        @Override
        public String json() {
            return CleanText.wellFormed(StringNode.valueOf(text).toString());
        }
    }

    /// A number or a truth value, with its text as it was written.
    record Literal(String written, JsonNode node) implements FieldValue {

        @Override
        public String json() {
            return node.toString();
        }

        @Override
        public String text() throws Mismatch {
            return textOf(written, node);
        }
    }

    /// A number in decimal digits.
    static FieldValue number(String digits) {
        return new Literal(digits, DecimalNode.valueOf(new BigDecimal(digits)));
    }

    /// A truth value.
    static FieldValue truth(boolean value) {
        return new Literal(Boolean.toString(value), BooleanNode.valueOf(value));
    }

    /// A list of texts.
    static FieldValue list(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return new Tree(list);
    }

    /// A list or an object.
    record Tree(JsonNode node) implements FieldValue {

        @Override
        public String json() {
            return CleanText.wellFormed(node.toString());
        }

        @Override
        public String text() throws Mismatch {
            throw new Mismatch("text", node);
        }

        /// The texts of a list.
        public List<String> texts() throws Mismatch {
            if (!node.isArray()) {
                throw new Mismatch("a list or text", node);
            }
            List<String> texts = new ArrayList<>(node.size());
            for (JsonNode item : node.values()) {
                texts.add(textOf(item));
            }
            return texts;
        }
    }

    /// The text of a scalar inside a list or an object; empty for `null`.
    static String textOf(JsonNode node) throws Mismatch {
        if (node.isContainer()) {
            throw new Mismatch("text", node);
        }
        return node.isNull() ? "" : textOf(node.asString(), node);
    }

    private static String textOf(String written, JsonNode node) throws Mismatch {
        if (node.isBoolean()) {
            throw new Mismatch("text", node);
        }
        return written;
    }

    /// A value of another kind than the field's.
    final class Mismatch extends Exception {

        private static final long serialVersionUID = 1;

        Mismatch(String expected, JsonNode found) {
            super("expected " + expected + ", found " + kind(found), null, false, false);
        }

        private static String kind(JsonNode node) {
            return switch (node.getNodeType()) {
                case ARRAY -> "a list";
                case OBJECT -> "an object";
                case NUMBER -> "a number";
                case BOOLEAN -> "true or false";
                default -> "text";
            };
        }
    }
}
