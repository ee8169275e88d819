package org.tadamun.web.console.invalidation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.invalidation.boundary.InvalidationLists;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;

/** Names an import, where a rule has it as a condition and where its signatures are listed. */
@Named
@RequestScoped
public class ImportNames {

  @EJB private InvalidationLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;

  /** Whether the reader knows of an import that added signatures. */
  public boolean any(String petition) {
    return !lists.imports(petition).isEmpty();
  }

  /** The organisation and start of the import; its id if it is not in the list of imports. */
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
