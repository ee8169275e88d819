package org.tadamun.web.console.signature;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * The page of the list on which somebody decides. A decision leads to the list anew, since rows and
 * numbers are others; without this it would begin at its first page, and who goes through hundreds
 * would turn to his own again after each one. In no address, so that one that is passed on begins
 * at the beginning.
 */
@Named
@ViewScoped
public class ListPlace implements Serializable {

  private static final String TABLE = "list:signatures";
  private static final String FIRST = ListPlace.class.getName() + ".first";
  private static final String LENGTH = ListPlace.class.getName() + ".length";

  private int first;
  private int length = 25;

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
    if (FacesContext.getCurrentInstance().getViewRoot().findComponent(TABLE)
        instanceof UIData now) {
      flash().put(FIRST, now.getFirst());
      flash().put(LENGTH, now.getRows());
    }
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
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
