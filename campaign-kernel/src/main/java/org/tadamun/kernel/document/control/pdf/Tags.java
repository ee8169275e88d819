package org.tadamun.kernel.document.control.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.Fonts;

/**
 * The structure of the document for screen readers: the tree of its elements, and for each page the
 * element of each piece.
 */
final class Tags {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final List<COSArray> pages = new ArrayList<>();
  private final Links links = new Links();
  private PDPage page;

  Tags(PDDocument document, String language) {
    root.appendKid(whole);
    whole.setLanguage(language);
    PDMarkInfo info = new PDMarkInfo();
    info.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(info);
    document.getDocumentCatalog().setStructureTreeRoot(root);
  }

  PDStructureElement whole() {
    return whole;
  }

  static PDStructureElement add(PDStructureNode parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** Adds an element with its language, and with its text where it is drawn with other letters. */
  static PDStructureElement add(PDStructureNode parent, String type, TextInLanguage said) {
    PDStructureElement element = add(parent, type);
    if (said.language() != null) {
      element.setLanguage(said.language());
    }
    if (!said.text().codePoints().allMatch(Fonts::isDrawnAsWritten)) {
      element.setActualText(said.text());
    }
    return element;
  }

  /** Adds an address that a reader may follow. */
  PDStructureElement link(PDStructureNode parent, TextInLanguage address) {
    PDStructureElement element = add(parent, "Link", address);
    links.add(element, address.text());
    return element;
  }

  /**
   * Makes the area a link if the element is one.
   *
   * @param element null for what is no content
   */
  void cover(PDStructureElement element, PDRectangle area) throws IOException {
    links.cover(element, page, area);
  }

  static PDStructureElement numbered(PDStructureNode parent) {
    PDStructureElement list = add(parent, "L");
    PDListAttributeObject attributes = new PDListAttributeObject();
    attributes.setListNumbering(PDListAttributeObject.LIST_NUMBERING_DECIMAL);
    list.addAttribute(attributes);
    return list;
  }

  static PDStructureElement head(PDStructureNode row, String scope) {
    PDStructureElement head = add(row, "TH");
    PDTableAttributeObject attributes = new PDTableAttributeObject();
    attributes.setScope(scope);
    head.addAttribute(attributes);
    return head;
  }

  void turn(PDPage next) {
    page = next;
    page.setStructParents(pages.size());
    page.getCOSObject().setName("Tabs", "S");
    pages.add(new COSArray());
  }

  /**
   * Adds a piece of an element to the page.
   *
   * @return the number of the piece on the page
   */
  int piece(PDStructureElement element) {
    COSArray pieces = pages.getLast();
    int number = pieces.size();
    pieces.add(element);
    if (element.getPage() == null) {
      element.setPage(page);
    }
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    element.appendKid(reference);
    return number;
  }

  /** Writes the parent tree; to be called last. */
  void close() {
    Map<Integer, COSObjectable> numbers = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      numbers.put(i, new PDParentTreeValue(pages.get(i)));
    }
    int next = links.number(numbers, pages.size());
    PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
    parents.setNumbers(numbers);
    root.setParentTree(parents);
    root.setParentTreeNextKey(next);
  }
}
