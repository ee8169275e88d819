package org.tadamun.web.console.staff;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.kernel.key.boundary.ApiKeyView;

/**
 * The valid API keys that a colleague made, and the tick box that revokes them in the same step.
 */
public class KeyRevocationChoice implements Serializable {

  private final int count;
  private final String names;
  private boolean ticked = true;

  KeyRevocationChoice(List<ApiKeyView> keys) {
    count = keys.size();
    names = keys.stream().map(ApiKeyView::name).collect(Collectors.joining(" · "));
  }

  /** Whether there are keys and the box is ticked, so that the keys are revoked. */
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
