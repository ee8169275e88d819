package org.tadamun.web.console.endorsements.publishing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDoubles;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDoubles.Namesake;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;

/** What may be the same endorsement, or the same endorser, as the one on the page. */
@Named
@RequestScoped
public class EndorsementsAlikeView {

  @EJB private EndorsementDoubles doubles;

  private final Map<String, List<EndorsementRow>> alike = new HashMap<>();
  private final Map<String, List<Namesake>> askedOff = new HashMap<>();

  /** Kept, because the page asks more than once while it is rendered. */
  public List<EndorsementRow> to(String id) {
    return alike.computeIfAbsent(id, doubles::alike);
  }

  /** Endorsers of the same name who asked to be taken off. */
  public List<Namesake> askedOff(String id) {
    return askedOff.computeIfAbsent(id, doubles::askedOff);
  }
}
