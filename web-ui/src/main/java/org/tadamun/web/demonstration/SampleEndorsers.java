package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.rest.boundary.Page;

/** The demonstration's endorsers and members of parliaments, each made only once. */
@ApplicationScoped
public class SampleEndorsers {

  @EJB private Endorsers endorsers;

  /** By their English names, so that a sponsor of several acts is the same endorser. */
  Map<String, EndorserView> known() {
    Map<String, EndorserView> known = new HashMap<>();
    List<EndorserView> all =
        endorsers.rows(EndorserFilter.ALL, EndorserFilter.Order.NAME, true, 0, Page.MOST);
    all.forEach(endorser -> known.put(endorser.name().in("en"), endorser));
    return known;
  }

  EndorserView find(
      Map<String, EndorserView> known, DemonstrationFile who, DemonstrationFile around) {
    return known.computeIfAbsent(
        who.localized("name").in("en"),
        name ->
            endorsers.add(
                new EndorserDetails(
                    who.choice("kind", EndorserKind.class),
                    who.localized("name"),
                    null,
                    who.has("country") ? who.text("country") : around.text("country"),
                    around.choice("organisationKind", OrganisationKind.class),
                    null)));
  }
}
