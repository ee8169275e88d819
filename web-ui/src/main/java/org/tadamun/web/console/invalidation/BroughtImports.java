package org.tadamun.web.console.invalidation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.invalidation.boundary.InvalidationLists;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;

/** How an import is called where a rule means it, and where what it brought is listed. */
@Named
@RequestScoped
public class BroughtImports {

  @EJB private InvalidationLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;

  /** Whether one has brought anything, as far as the reader is told of imports. */
  public boolean any(String petition) {
    return !lists.imports(petition).isEmpty();
  }

  /** One that is among many more is named by its id. */
  public String name(String petition, String importId) {
    return lists.imports(petition).stream()
        .filter(one -> one.id().equals(importId))
        .map(
            one ->
                one.organisation()
                    + " · "
                    + display.dateTimeIn(one.startedAt(), campaign.getView().zone()))
        .findFirst()
        .orElse(importId);
  }
}
