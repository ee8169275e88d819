package org.tadamun.web.console.imports;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.boundary.ImportPreview;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.text.TextBean;

/**
 * The form that says what each column of a file contains: proposed by the file, decided by a
 * person.
 */
@Named
@ViewScoped
public class ImportMappingView implements Serializable {

  private static final int SHOWN_MOST = 30;

  @EJB private transient Imports imports;
  @EJB private transient ImportLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private TextBean text;

  private String id;
  private int version;
  private boolean seen;
  private boolean looked;
  private ImportForm form;
  private transient ImportPreview preview;

  /** One choice in a list. */
  public record Option(String value, String label) {}

  /** Reads the form once per page, so that what was chosen is kept. */
  void load(String importId, int importVersion) {
    if (form == null) {
      id = importId;
      version = importVersion;
      form = ImportForm.of(lists.setup(id));
    }
  }

  /** Shows the first rows again, as the form now reads them. */
  public String look() {
    preview = null;
    looked = true;
    return null;
  }

  /** Whether the rows were just asked for, so that the page leads the reader to them. */
  public boolean isLooked() {
    return looked;
  }

  public String check() {
    looked = false;
    return feedback.attempt(
        () -> imports.check(id, version, form.setup()),
        "imports.done.checking",
        CampaignContext.redirect(ImportPages.view(campaign, id)));
  }

  public ImportForm getForm() {
    return form;
  }

  /**
   * The first rows; null if the page does not ask for columns. It is read even then, because after
   * a refusal Faces searches the whole page, also hidden parts, for the field.
   */
  public ImportPreview getPreview() {
    if (preview == null && form != null) {
      try {
        preview = lists.preview(id, form.sheet(), seen);
        seen = true;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return preview;
  }

  /** The columns of the file by number, with the name if they have one. */
  public List<Option> getColumns() {
    ImportPreview present = getPreview();
    List<String> names = present == null ? List.of() : present.columns();
    List<Option> options = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column).strip();
      String shown = name.length() > SHOWN_MOST ? name.substring(0, SHOWN_MOST) + "…" : name;
      options.add(
          new Option(
              Integer.toString(column),
              shown.isEmpty()
                  ? text.of("imports.column", column + 1)
                  : text.of("imports.column.named", column + 1, shown)));
    }
    return options;
  }

  public List<String> getCharsets() {
    return SheetForm.CHARSETS;
  }

  public List<Option> getSeparators() {
    return List.of(
        new Option(",", text.get("imports.separator.comma")),
        new Option(";", text.get("imports.separator.semicolon")),
        new Option("\t", text.get("imports.separator.tab")),
        new Option("|", text.get("imports.separator.bar")));
  }

  public DateOrder[] getOrders() {
    return DateOrder.values();
  }

  public List<OrganisationView> getOrganisations() {
    return campaign.getView().organisations();
  }

  /** Whether the campaign has a country concerned, whose authorities it addresses. */
  public boolean isTargeted() {
    return campaign.getView().targetCountry() != null;
  }
}
