package org.tadamun.web.console.organisations;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;

/** The coalition's organisations. */
@Named
@RequestScoped
public class OrganisationsListView {

  @EJB private Organisations organisations;

  private List<OrganisationView> rows;

  public List<OrganisationView> getRows() {
    if (rows == null) {
      rows = organisations.all();
    }
    return rows;
  }
}
