package org.tadamun.web.console.endorsers;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;

/** Converts an endorser of a form to its id and back; an unknown id becomes null. */
@Named
@ApplicationScoped
public class EndorserConverter implements Converter<EndorserView> {

  @EJB private Endorsers endorsers;

  @Override
  public EndorserView getAsObject(FacesContext context, UIComponent component, String id) {
    return id == null || id.isBlank() ? null : endorsers.byId(id).orElse(null);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, EndorserView endorser) {
    return endorser == null ? "" : endorser.id();
  }
}
