package org.tadamun.web.console.retention;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.retention.boundary.ReportView;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.web.console.frame.PagedRows;

/** Lists what the runs have removed, newest first. */
@Named
@ViewScoped
public class RetentionReportsView implements Serializable {

  @EJB private transient Access access;
  @EJB private transient Retention retention;

  private LazyDataModel<ReportView> rows;
  private boolean running;

  public void load() {
    access.requireEverywhere(Permission.RETENTION_READ);
    rows =
        new PagedRows<>(
            () -> retention.countReports(),
            (sorting, first, most) -> retention.reports(first, most));
    refresh();
  }

  /** Reads whether a run is going on; the page refreshes itself as long as there is one. */
  public void refresh() {
    running = retention.reports(0, 1).stream().anyMatch(report -> report.finishedAt() == null);
  }

  public boolean isRunning() {
    return running;
  }

  public LazyDataModel<ReportView> getRows() {
    return rows;
  }
}
