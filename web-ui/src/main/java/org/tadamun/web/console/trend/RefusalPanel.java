package org.tadamun.web.console.trend;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.petition.trend.boundary.RefusalCount;
import org.tadamun.petition.trend.boundary.Trends;

/** How often visitors were told to wait in the last hour, read once for a page. */
@Named
@RequestScoped
public class RefusalPanel {

  @EJB private Trends trends;

  private final Map<String, RefusalCount> seen = new HashMap<>();

  public RefusalCount of(String petition) {
    return seen.computeIfAbsent(petition, trends::refusals);
  }
}
