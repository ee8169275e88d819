package org.tadamun.web.console.milestone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** The sentences about a milestone that was reached. */
@Named
@RequestScoped
public class MilestoneWords {

  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /** The milestone in one phrase. */
  public String what(TaskView task) {
    if (task.country() != null) {
      return text.of("milestone.what.country", task.wanted(), display.country(task.country()));
    }
    return task.percent() == null
        ? text.of("milestone.what.number", task.wanted())
        : text.of("milestone.what.percent", task.percent(), task.wanted());
  }

  /** The sentence that it is no longer reached, with the present number. */
  public String fallen(TaskView task) {
    return text.of("milestone.fallen", what(task), task.now());
  }

  /** The sentence that its news contain an exact number that no public page shows. */
  public String exact(TaskView task) {
    return text.of("milestone.exact", what(task), task.step());
  }
}
