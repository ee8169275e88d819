package org.tadamun.web.console.milestone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** What is said of a milestone that was reached. */
@Named
@RequestScoped
public class MilestoneWords {

  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /** What was reached, in one phrase. */
  public String what(TaskView task) {
    if (task.country() != null) {
      return text.of("milestone.what.country", task.wanted(), display.country(task.country()));
    }
    return task.percent() == null
        ? text.of("milestone.what.number", task.wanted())
        : text.of("milestone.what.percent", task.percent(), task.wanted());
  }

  /** That it is no longer reached, and what is counted instead. */
  public String fallen(TaskView task) {
    return text.of("milestone.fallen", what(task), task.now());
  }

  /** That its news tell of a country what no public figure does. */
  public String exact(TaskView task) {
    return text.of("milestone.exact", what(task), task.step());
  }
}
