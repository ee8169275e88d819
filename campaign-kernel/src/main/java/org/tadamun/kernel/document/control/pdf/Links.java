package org.tadamun.kernel.document.control.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** The links of a PDF: each line of an address gets a clickable field. */
final class Links {

  private final Map<PDStructureElement, String> addresses = new IdentityHashMap<>();
  private final List<Field> fields = new ArrayList<>();

  private record Field(PDAnnotationLink link, PDStructureElement element) {}

  void add(PDStructureElement element, String address) {
    addresses.put(element, address);
  }

  /** Adds a field, if the element is a link. */
  void cover(PDStructureElement element, PDPage page, PDRectangle area) throws IOException {
    String address = addresses.get(element);
    if (address == null) {
      return;
    }
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    link.setBorderStyle(none);
    link.setRectangle(area);
    link.setContents(address);
    link.setPrinted(true);
    page.getAnnotations().add(link);
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(link);
    reference.getCOSObject().setItem(COSName.PG, page);
    element.appendKid(reference);
    fields.add(new Field(link, element));
  }

  /**
   * Adds the fields to the parent tree, which leads from a field to its element.
   *
   * @return the next free number
   */
  int number(Map<Integer, COSObjectable> numbers, int first) {
    int next = first;
    for (Field field : fields) {
      field.link.setStructParent(next);
      numbers.put(next, new PDParentTreeValue(field.element.getCOSObject()));
      next++;
    }
    return next;
  }
}
