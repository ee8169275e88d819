package org.tadamun.web.console.staff;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.kernel.key.boundary.ApiKeyView;

/** The valid keys that a colleague made, and whether they are revoked in the step that asks. */
public class KeysTick implements Serializable {

  private final int count;
  private final String names;
  private boolean ticked = true;

  KeysTick(List<ApiKeyView> keys) {
    count = keys.size();
    names = keys.stream().map(ApiKeyView::name).collect(Collectors.joining(" · "));
  }

  /** Whether they go with him. */
  boolean isMeant() {
    return isThere() && ticked;
  }

  public boolean isThere() {
    return count > 0;
  }

  public int getCount() {
    return count;
  }

  public String getNames() {
    return names;
  }

  public boolean isTicked() {
    return ticked;
  }

  public void setTicked(boolean ticked) {
    this.ticked = ticked;
  }
}
