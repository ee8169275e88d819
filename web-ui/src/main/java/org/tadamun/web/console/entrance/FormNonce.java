package org.tadamun.web.console.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * What a script of PrimeFaces would add to a form, and without which its answer has no policy and
 * is refused. The doors write it into their forms themselves: a browser without scripts comes in
 * too, and learns that its password was wrong.
 */
@Named
@RequestScoped
public class FormNonce {

  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
