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
 * The page of the list on which somebody decides. A decision leads to the list anew, since rows and
 * numbers are others; without this it would begin at its first page, and who goes through hundreds
 * would turn to his own again after each one. In no address of a list, so that one that is passed
 * on begins at the beginning: the page of one signature has it in its own, and gives it back.
 */
@Named
@ViewScoped
public class ListPlace implements Serializable {

  /** What says in an address where in the list it was: {@code 50-25}, from which row, how many. */
  static final String AT = "at";

  private static final Pattern ROWS = Pattern.compile("(\\d{1,9})-(25|50|100)");
  private static final String TABLE = "list:signatures";
  private static final String FIRST = ListPlace.class.getName() + ".first";
  private static final String LENGTH = ListPlace.class.getName() + ".length";

  private static final int USUAL = 25;

  @Inject private PageUrl pageUrl;

  private int first;
  private int length = USUAL;

  /** Who comes from the page of one signature by its link goes on to the list without the place. */
  public void arrive() throws IOException {
    ExternalContext context = context();
    if (context.getRequestParameterMap().containsKey(AT)) {
      keep(told());
      context.redirect(context.getRequestContextPath() + pageUrl.getPath() + pageUrl.with(AT, ""));
    }
  }

  /** Once per page: where whoever decided on the one before was. */
  void begin() {
    Flash flash = flash();
    if (flash.get(FIRST) instanceof Integer row && flash.get(LENGTH) instanceof Integer most) {
      first = row;
      length = most;
    }
  }

  /** For the page that comes next. */
  void keep() {
    if (table() instanceof UIData now) {
      keep(now.getFirst(), now.getRows());
    }
  }

  /** What the address of this page has of it; empty where it has nothing, or something else. */
  static String told() {
    String at = context().getRequestParameterMap().get(AT);
    return at != null && isPlace(ROWS.matcher(at)) ? at : "";
  }

  /** The table refuses to begin in the middle of a page. */
  private static boolean isPlace(Matcher rows) {
    return rows.matches() && Integer.parseInt(rows.group(1)) % Integer.parseInt(rows.group(2)) == 0;
  }

  /** As {@link #keep()}, on a page that was told; empty for nothing. */
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

  /** Where the list stands now; empty at its beginning. */
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

  /** The first row; where the list has become shorter, the table shows its last page. */
  public int getFirst() {
    return first;
  }

  /** How many rows a page has. */
  public int getLength() {
    return length;
  }
}
