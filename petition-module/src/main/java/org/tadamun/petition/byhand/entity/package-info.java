/** What is remembered of acts by hand, so that one person does not decide about thousands. */
package org.tadamun.petition.byhand.entity;
