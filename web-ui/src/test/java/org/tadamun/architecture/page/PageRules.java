package org.tadamun.architecture.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pages hold structure only: words come from bundles or data, looks from style sheets, and
 * behaviour from scripts of our own host. So the Content-Security-Policy can be strict and every
 * page can be read in every language.
 */
final class PageRules {

  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
  private static final Pattern WORDS_IN_EXPRESSION =
      Pattern.compile("[#$]\\{[^}]*'[^']*\\p{L}{2,} \\p{L}{2,}[^']*'[^}]*}");

  /** A colon beside an expression: French has a space before it, so a text must set it. */
  private static final Pattern COLON = Pattern.compile("}\\)?:[\\s<]");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final Pattern HANDLER = Pattern.compile("on[a-z]+");
  private static final Pattern STYLE = Pattern.compile("(?i).*style");
  private static final Pattern FOREIGN = Pattern.compile("(?i)\\s*(https?:)?//.*|.*\\bhttps?://.*");

  private static final Set<String> SPOKEN =
      Set.of(
          "title",
          "alt",
          "placeholder",
          "aria-label",
          "aria-description",
          "label",
          "itemLabel",
          "header",
          "headerText",
          "footerText",
          "emptyMessage",
          "message",
          "summary",
          "detail",
          "requiredMessage",
          "converterMessage",
          "validatorMessage");

  /** Elements whose value is not shown. */
  private static final Set<String> SILENT =
      Set.of("inputHidden", "param", "attribute", "passThroughAttribute", "set", "viewParam");

  /** Made once: the search for its class takes longer than to read a page. */
  private static final XMLInputFactory READERS = readers();

  private PageRules() {}

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static List<String> faults(String source) {
    List<String> faults = new ArrayList<>();
    if (COLON.matcher(source).find()) {
      faults.add("a colon outside of the bundles");
    }
    try {
      XMLStreamReader reader = READERS.createXMLStreamReader(new StringReader(source));
      while (reader.hasNext()) {
        int event = reader.next();
        String at = "line " + reader.getLocation().getLineNumber() + ": ";
        if (event == XMLStreamConstants.START_ELEMENT) {
          element(reader, at, faults);
        } else if (event == XMLStreamConstants.CHARACTERS && isLiteral(reader.getText())) {
          faults.add(at + "literal text " + reader.getText().strip());
        }
      }
    } catch (XMLStreamException malformed) {
      faults.add("not well-formed: " + malformed.getMessage());
    }
    return faults;
  }

  private static void element(XMLStreamReader reader, String at, List<String> faults) {
    String name = reader.getLocalName();
    if (name.equals("style") || name.equals("script") && attribute(reader, "src") == null) {
      faults.add(at + "inline <" + name + ">");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      if (STYLE.matcher(attribute).matches()) {
        faults.add(at + "inline " + attribute + "=");
      }
      if (HANDLER.matcher(attribute).matches()) {
        faults.add(at + "inline " + attribute + "=");
      }
      if (FOREIGN.matcher(value).matches()) {
        faults.add(at + "foreign host in " + attribute + "=" + value);
      }
      if (isSpoken(reader, name, attribute) && isLiteral(value)) {
        faults.add(at + "literal text in " + attribute + "=" + value);
      }
    }
  }

  private static boolean isSpoken(XMLStreamReader reader, String element, String attribute) {
    if (!attribute.equals("value")) {
      return SPOKEN.contains(attribute);
    }
    String type = attribute(reader, "type");
    return reader.getPrefix() != null && !reader.getPrefix().isEmpty() && !SILENT.contains(element)
        || element.equals("input") && ("submit".equals(type) || "button".equals(type));
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  private static boolean isLiteral(String text) {
    return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find()
        || WORDS_IN_EXPRESSION.matcher(text).find();
  }
}
