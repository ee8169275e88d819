package org.tadamun.wrong.petition.signature.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;

/** Wrong: it injects something as an enterprise bean that is none. */
@RequestScoped
public class AsksForNoBean {

  @EJB private StringBuilder words;
}
