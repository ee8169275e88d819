package org.tadamun.wrong.petition.signature.control;

/** Innocent: the control class that another subject wrongly uses. */
public class Policy {}
