package org.tadamun.web.console.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.retention.boundary.RuleView;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.text.TextBean;

/** The page with the retention rules, their dry run, and the button that starts a run. */
@Named
@RequestScoped
public class RetentionListView {

  @EJB private Access access;
  @EJB private Retention retention;
  @Inject private Feedback feedback;
  @Inject private TextBean text;

  private List<RuleView> rows;

  /** Refuses before the page is drawn; later, the refusal would be logged as an error. */
  public void open() {
    access.requireEverywhere(Permission.RETENTION_READ);
  }

  public List<RuleView> getRows() {
    if (rows == null) {
      rows = retention.glance();
    }
    return rows;
  }

  /** The number up to which due records are counted; above it the page says "more". */
  public int getMost() {
    return RetentionRule.COUNTED_MOST;
  }

  /** The question before a run is started. */
  public String getQuestion() {
    long due = getRows().stream().mapToLong(RuleView::due).sum();
    return getRows().stream().anyMatch(row -> row.due() > getMost())
        ? text.of("retention.run.question.more", getMost())
        : text.of("retention.run.question", due);
  }

  public String run() {
    return feedback.attempt(
        () -> retention.start(),
        "retention.done.started",
        "/console/retention/reports?faces-redirect=true&includeViewParams=true");
  }
}
