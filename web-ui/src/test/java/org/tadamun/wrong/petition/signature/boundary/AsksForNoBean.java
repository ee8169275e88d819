package org.tadamun.wrong.petition.signature.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;

/** Wrong: what it asks for as an enterprise bean is none. */
@RequestScoped
public class AsksForNoBean {

  @EJB private StringBuilder words;
}
