package org.tadamun.wrong.petition.signature.control;

/** Innocent: a control that belongs to its subject. */
public class Policy {}
