package org.tadamun.web.console.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce that a script of PrimeFaces would add to a form; an answer to a form without it has no
 * policy and is refused. The sign-in pages write it into their forms themselves, so that browsers
 * without scripts can sign in too and get an answer.
 */
@Named
@RequestScoped
public class FormNonce {

  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
