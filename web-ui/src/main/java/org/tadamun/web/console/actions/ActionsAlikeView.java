package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;

/** What may be the same action as the one on the page, entered twice. */
@Named
@RequestScoped
public class ActionsAlikeView {

  @EJB private ActionLists lists;

  private final Map<String, List<ActionView>> known = new HashMap<>();

  /** A page asks more than once while it is made. */
  public List<ActionView> to(String id) {
    return known.computeIfAbsent(id, lists::alike);
  }
}
