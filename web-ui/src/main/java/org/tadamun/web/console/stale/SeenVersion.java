package org.tadamun.web.console.stale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.web.console.frame.Feedback;

/**
 * The version of the thing that the page showed when the reader chose a command, so that they
 * decide about what they read. Null if the command was chosen in a list.
 */
@Named
@RequestScoped
public class SeenVersion {

  @Inject private Feedback feedback;

  private Integer value;

  /** Whether this is still the present version; if not, a message says that it changed. */
  public boolean isStill(int present) {
    boolean still = value == null || value == present;
    if (!still) {
      feedback.failed("console.form.changed-since");
    }
    return still;
  }

  public Integer getValue() {
    return value;
  }

  public void setValue(Integer value) {
    this.value = value;
  }
}
