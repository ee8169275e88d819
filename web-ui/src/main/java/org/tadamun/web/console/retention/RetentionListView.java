package org.tadamun.web.console.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.kernel.retention.boundary.RuleView;
import org.tadamun.web.console.frame.Feedback;

/** The rules with their dry run, and the button that begins a run. */
@Named
@RequestScoped
public class RetentionListView {

  @EJB private Access access;
  @EJB private Retention retention;
  @Inject private Feedback feedback;

  private List<RuleView> rows;

  /** Refuses before anything is drawn, where a refusal would be logged as a failure. */
  public void open() {
    access.requireEverywhere(Permission.RETENTION_READ);
  }

  public List<RuleView> getRows() {
    if (rows == null) {
      rows = retention.dryRun();
    }
    return rows;
  }

  public long getDue() {
    return getRows().stream().mapToLong(RuleView::due).sum();
  }

  public String run() {
    return feedback.attempt(
        () -> {
          retention.start();
          feedback.done("retention.done.started");
          return "/console/retention/reports?faces-redirect=true&includeViewParams=true";
        });
  }
}
