import { proposeMeaning } from '../../src/domain/policy/propose-meaning';
import { deliveryOf } from '../../src/domain/policy/status-meaning';

test.each([
  ...['Cancelled', 'CANCELED', 'Won’t Do', "Won't fix", 'Wont do', 'Duplicate', 'Duplicated', 'Rejected', 'Declined', 'Obsolete', 'Invalid', 'Cannot Reproduce', 'Not needed'],
  ...['Abandoned', 'Withdrawn', 'Out of scope', 'Will not be done', 'Closed - won’t do', 'Done (cancelled)', 'Known Error', 'Incomplete'],
  ...['Dup', 'Not planned', 'Not accepted', 'De-scoped', 'Junk', 'Trash', 'Voided', 'Scrapped', 'Skipped', 'Stale', 'Removed', 'Deleted', 'Merged into another', 'Moved elsewhere', 'Created by mistake', 'Opened in error'],
  ...['Nicht umsetzen', 'Irrtümlich angelegt', 'Non planifié', 'Créé par erreur', 'No procede', 'Creado por error', 'Niet doen', 'Kommer inte göras', 'Avslaget', 'Nie zrobimy'],
  ...['Abgebrochen', 'Abgelehnt', 'Verworfen', 'Wird nicht umgesetzt', 'Ungültig', 'Annulé', 'Annulée', 'Rejeté', 'Refusé', 'Doublon', 'Cancelado', 'Rechazada', 'Descartado', 'Rejeitado', 'Não será feito'],
  ...['Annullato', 'Rifiutato', 'Geannuleerd', 'Afgewezen', 'Vervallen', 'Annulleret', 'Avvisad', 'Avbrutt', 'Peruutettu', 'Hylätty', 'Anulowane', 'Odrzucone', 'Zrušeno', 'Zamítnuto', 'Zamietnuté'],
  ...['Törölve', 'Elutasítva', 'İptal edildi', 'Reddedildi', 'Отменено', 'Отклонён', 'Дубликат', 'Скасовано', 'Відхилено', 'Ακυρώθηκε', 'キャンセル', '却下', '対応しない', '已取消', '拒絕', '取消', '취소됨', '거부됨', 'Anulat', 'בוטל', 'ملغى', 'ยกเลิก'],
])('%s is proposed as closed without delivery', (name) => {
  expect(proposeMeaning(name)).toBe('closed');
}); // prettier-ignore

test.each([
  ...['Done', 'DONE', 'Released', 'Closed', 'Resolved', 'Live', 'Deployed', 'In production', 'Shipped', 'Accepted', 'Verified', 'Archived', 'Completed', 'Fixed', 'Ready for release', 'Merged', 'Moved to production', 'Errors fixed', 'Avoided cost booked'],
  ...['Fertig', 'Erledigt', 'Abgeschlossen', 'Geschlossen', 'Ausgeliefert', 'Terminé', 'Livré', 'Fermé', 'Hecho', 'Cerrado', 'Finalizada', 'Concluído', 'Fechado', 'Fatto', 'Chiuso', 'Gereed', 'Klaar', 'Færdig', 'Klar', 'Ferdig', 'Valmis'],
  ...['Gotowe', 'Zamknięte', 'Hotovo', 'Kész', 'Lezárva', 'Tamam', 'Bitti', 'Готово', 'Закрыт', 'Выполнено', 'Ολοκληρώθηκε', '完了', 'リリース済み', '完成', '已关闭', '已完成', '완료', '완료됨', 'Finalizat', ''],
])('%s is proposed as delivered', (name) => {
  expect(proposeMeaning(name)).toBe('delivered');
}); // prettier-ignore

test.each([
  ['6', 'done', null, 'closed'],
  ['5', 'done', null, 'delivered'],
  ['9', 'done', null, 'delivered'],
  ['5', 'done', '10001', 'closed'],
  ['5', 'done', '10000', 'delivered'],
  ['6', 'indeterminate', '10001', 'open'],
  ['constructor', 'done', null, 'delivered'],
] as const)('status %s of category %s with resolution %s is %s', (id, category, resolution, delivery) => {
  const meanings = { statuses: { 5: 'delivered', 6: 'closed' }, closingResolutions: ['10001'] } as const;
  expect(deliveryOf(meanings, { id, category }, resolution)).toBe(delivery);
});
