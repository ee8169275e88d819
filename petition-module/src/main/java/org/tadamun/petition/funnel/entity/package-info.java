/** What is counted on the way of signatures. */
package org.tadamun.petition.funnel.entity;
