package org.tadamun.web.console.organisations;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;

/** The coalition's organisations. */
@Named
@RequestScoped
public class OrganisationsListView {

  @EJB private Organisations organisations;

  private List<OrganisationView> rows;

  /** In a list of its own, which is sorted in its place. */
  public List<OrganisationView> getRows() {
    if (rows == null) {
      rows = new ArrayList<>(organisations.all());
    }
    return rows;
  }
}
