package org.tadamun.web.console.endorsers;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.EndorserKind;

/** Suggests endorsers while a name is typed. */
@Named
@RequestScoped
public class EndorserChoice {

  private static final int MOST = 12;

  @EJB private Endorsers endorsers;

  public List<EndorserView> all(String words) {
    return find(null, words);
  }

  public List<EndorserView> persons(String words) {
    return find(EndorserKind.PERSON, words);
  }

  private List<EndorserView> find(EndorserKind kind, String words) {
    return endorsers.suggested(new EndorserFilter(kind, null, words), MOST);
  }
}
