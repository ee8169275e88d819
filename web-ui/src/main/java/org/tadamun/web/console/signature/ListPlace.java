package org.tadamun.web.console.signature;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.web.console.frame.PageUrl;

/**
 * The page of the list (first row and length) on which the reader decides. A decision reloads the
 * list; without this it would start at its first page after each decision. It is not part of the
 * list's address, so that a link that is passed on starts at the beginning. The page of one
 * signature has it in its own address and gives it back.
 */
@Named
@ViewScoped
public class ListPlace implements Serializable {

  /** The parameter of the place: {@code 50-25} is row 50 of pages with 25 rows. */
  static final String AT = "at";

  private static final Pattern ROWS = Pattern.compile("(\\d{1,9})-(25|50|100)");
  private static final String TABLE = "list:signatures";
  private static final String FIRST = ListPlace.class.getName() + ".first";
  private static final String LENGTH = ListPlace.class.getName() + ".length";

  private static final int USUAL = 25;

  @Inject private PageUrl pageUrl;

  private int first;
  private int length = USUAL;

  /**
   * Takes the place out of the address of a reader who comes from a signature's page, and
   * redirects.
   */
  public void arrive() throws IOException {
    ExternalContext context = context();
    if (context.getRequestParameterMap().containsKey(AT)) {
      keep(told());
      context.redirect(context.getRequestContextPath() + pageUrl.getPath() + pageUrl.with(AT, ""));
    }
  }

  /** Reads once per page where the reader was before a decision. */
  void begin() {
    Flash flash = flash();
    if (flash.get(FIRST) instanceof Integer row && flash.get(LENGTH) instanceof Integer most) {
      first = row;
      length = most;
    }
  }

  /** Keeps the table's present place for the next page. */
  void keep() {
    if (table() instanceof UIData now) {
      keep(now.getFirst(), now.getRows());
    }
  }

  /** The place in this page's address; empty if missing or malformed. */
  static String told() {
    String at = context().getRequestParameterMap().get(AT);
    return at != null && isPlace(ROWS.matcher(at)) ? at : "";
  }

  /** Whether the row begins a page; the table accepts no other. */
  private static boolean isPlace(Matcher rows) {
    return rows.matches() && Integer.parseInt(rows.group(1)) % Integer.parseInt(rows.group(2)) == 0;
  }

  /** Keeps this place, as {@link #keep()} does the table's; does nothing if it is empty. */
  void keep(String at) {
    Matcher rows = ROWS.matcher(at);
    if (rows.matches()) {
      keep(Integer.parseInt(rows.group(1)), Integer.parseInt(rows.group(2)));
    }
  }

  private static void keep(int first, int length) {
    flash().put(FIRST, first);
    flash().put(LENGTH, length);
  }

  /** The table's present place; empty at the beginning. */
  String now() {
    return table() instanceof UIData now && (now.getFirst() > 0 || now.getRows() != USUAL)
        ? now.getFirst() + "-" + now.getRows()
        : "";
  }

  private static UIComponent table() {
    return FacesContext.getCurrentInstance().getViewRoot().findComponent(TABLE);
  }

  private static Flash flash() {
    return context().getFlash();
  }

  private static ExternalContext context() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  /** The first row to show; if the list has become shorter, the table shows its last page. */
  public int getFirst() {
    return first;
  }

  /** The number of rows on a page. */
  public int getLength() {
    return length;
  }
}
