package org.tadamun.web.chart.drawing;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawn chart, read back as XML; markup that is not well-formed fails here. */
public record Charted(Document document) {

  public static Words words(String language) {
    return new Words(new Texts(), new Countries(), Locale.of(language));
  }

  public static Charted of(String markup) {
    try {
      return new Charted(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(markup))));
    } catch (Exception e) {
      throw new AssertionError(markup, e);
    }
  }

  public List<Element> all(String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  public Element one(String path) {
    List<Element> all = all(path);
    if (all.size() != 1) {
      throw new AssertionError(path + " is there " + all.size() + " times");
    }
    return all.getFirst();
  }

  public List<String> texts(String path) {
    return all(path).stream().map(Element::getTextContent).toList();
  }

  public List<String> attributes(String path, String name) {
    return all(path).stream().map(element -> element.getAttribute(name)).toList();
  }
}
