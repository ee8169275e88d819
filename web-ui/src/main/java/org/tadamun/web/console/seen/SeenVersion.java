package org.tadamun.web.console.seen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.web.console.frame.Feedback;

/**
 * The version that the page showed from which somebody came to a command: what he decides there he
 * decides of what he read. Null where the command was chosen in a list.
 */
@Named
@RequestScoped
public class SeenVersion {

  @Inject private Feedback feedback;

  private Integer value;

  /** Says so where it is another by now. */
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
