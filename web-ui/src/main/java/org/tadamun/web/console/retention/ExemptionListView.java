package org.tadamun.web.console.retention;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.exemption.boundary.ExemptionView;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.PagedRows;

/** Lists the petitions exempt from retention, and the decisions of the second person. */
@Named
@ViewScoped
public class ExemptionListView implements Serializable {

  private static final String PAGE =
      "/console/retention/exemptions?faces-redirect=true&includeViewParams=true";

  @EJB private transient Access access;
  @EJB private transient CurrentActor actor;
  @EJB private transient Exemptions exemptions;
  @Inject private Feedback feedback;

  private LazyDataModel<ExemptionView> rows;

  public void load() {
    access.requireEverywhere(Permission.RETENTION_WRITE);
    rows =
        new PagedRows<>(
            () -> exemptions.count(), (sorting, first, most) -> exemptions.rows(first, most));
  }

  public LazyDataModel<ExemptionView> getRows() {
    return rows;
  }

  public boolean isAgreeable(ExemptionView row) {
    return row.isAgreeable(actor.name());
  }

  public String agree(String id) {
    return feedback.attempt(() -> exemptions.agree(id), "retention.done.agreed", PAGE);
  }

  public String end(String id) {
    return feedback.attempt(() -> exemptions.end(id), "retention.done.ended", PAGE);
  }

  public String erase(String id) {
    return feedback.attempt(() -> exemptions.eraseReason(id), "retention.done.erased", PAGE);
  }
}
