-- 本年增/减 of the form of 2019 may be less than 0.
alter table reporting.hand_record drop constraint hand_record_number_check;
